using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Ranking;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages.Metrics;

/// <summary>How the figures of one type in one unit spread.</summary>
/// <param name="Type">The type.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Rows">At least one, in ascending order of the figure.</param>
public sealed record Distribution(OrganisationType Type, string Unit, IReadOnlyList<MetricRow> Rows)
{
    private readonly decimal[] ascending = [.. Rows.Select(r => r.Figure)];

    public decimal Lowest => ascending[0];

    public decimal LowerQuartile => Quantile.Quartile(ascending, 1);

    public decimal Median => Quantile.Quartile(ascending, 2);

    public decimal UpperQuartile => Quantile.Quartile(ascending, 3);

    public decimal Highest => ascending[^1];

    /// <summary>How many scores are in a band.</summary>
    public int In(ScoreBand band) => Rows.Count(r => r.Score is { } score && ScoreBands.Of(score) == band);

    /// <summary>By type and unit.</summary>
    public static IReadOnlyList<Distribution> Of(IEnumerable<MetricRow> rows) =>
    [
        .. rows.GroupBy(r => (r.Organisation.Type, r.Unit))
            .OrderBy(g => g.Key.Type)
            .ThenBy(g => g.Key.Unit, StringComparer.Ordinal)
            .Select(g => new Distribution(g.Key.Type, g.Key.Unit, [.. g.OrderBy(r => r.Figure)])),
    ];
}
