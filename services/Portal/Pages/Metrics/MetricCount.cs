using NofPipeline.Domain.Values;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages.Metrics;

/// <summary>How many organisations have a metric, and how it scores them.</summary>
/// <param name="Organisations">With a value; with a score, of a composite.</param>
/// <param name="Bands">How many scores are in each band, in the order of <see cref="ScoreBands.All"/>.</param>
public sealed record MetricCount(int Organisations, IReadOnlyList<int> Bands)
{
    public static MetricCount None { get; } = new(0, [0, 0, 0]);

    /// <summary>Of every metric and composite that anybody has.</summary>
    public static IReadOnlyDictionary<MetricId, MetricCount> All(QuarterView view) => view.Current.Scores.Organisations
        .SelectMany(o => o.Metrics.Select(m => (Id: m.Metric, m.Printed)).Concat(o.Composites.Select(c => (c.Id, Printed: (decimal?)c.Printed))))
        .GroupBy(s => s.Id, s => s.Printed)
        .ToDictionary(g => g.Key, g => new MetricCount(g.Count(), [.. ScoreBands.All.Select(b => g.Count(s => s is { } score && ScoreBands.Of(score) == b))]));
}
