using NofPipeline.Domain.Organisations;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>The part of a quarter that one logical feed supplies for one organisation type. A newer file replaces a slice as a whole.</summary>
/// <param name="Feed"><c>metric-values</c>, <c>published-results</c>, <c>league-table</c> or a decision kind.</param>
/// <param name="Type">The organisation type.</param>
public sealed record Slice(string Feed, OrganisationType Type)
{
    public const string MetricValues = "metric-values";
    public const string PublishedResults = "published-results";
    public const string LeagueTable = "league-table";
}
