using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>The part of a quarter that one logical feed supplies: for one organisation type, or for one month. A newer file replaces a slice as a whole.</summary>
/// <param name="Feed"><c>metric-values</c>, <c>published-results</c>, <c>league-table</c>, <c>finalisation</c>, a decision kind, or a measure.</param>
/// <param name="Type">The organisation type; <c>null</c> for a measure and for a finalisation.</param>
/// <param name="Month">The month of a measure; <c>null</c> for figures of the quarter.</param>
public sealed record Slice(string Feed, OrganisationType? Type, Month? Month)
{
    public const string MetricValues = "metric-values";
    public const string PublishedResults = "published-results";
    public const string LeagueTable = "league-table";
    public const string Finalisation = "finalisation";

    /// <summary>Whether it is there to compare our results with, and no input.</summary>
    public bool IsPublished => Feed is PublishedResults or LeagueTable;
}
