using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Scoring;

/// <summary>From one organisation's metric scores to its composites, domain and sub-domain scores and average (METHOD 2025/26 section 1, steps 2 to 5).</summary>
internal static class Aggregator
{
    public static OrganisationScores Aggregate(Organisation organisation, List<MetricScore> metrics, MethodDefinition method)
    {
        metrics.Sort((a, b) => a.Metric.CompareTo(b.Metric) is var c and not 0 ? c : string.CompareOrdinal(a.Unit, b.Unit));
        var composites = method.Composites
            .Select(c => Compose(c, metrics))
            .OfType<CompositeScore>()
            .OrderBy(c => c.Id)
            .ToList();
        var items = ItemsOf(metrics, composites, method).ToList();
        return new OrganisationScores(
            organisation,
            metrics,
            composites,
            [.. method.Domains.Select(d => Group(d.Id, items.Where(i => i.Domain == d.Id))).OfType<GroupScore>()],
            [.. SubDomainsOf(method).Select(s => Group($"{s.Domain}/{s.SubDomain}", items.Where(i => (i.Domain, i.SubDomain) == s))).OfType<GroupScore>()],
            MeanScore.Of([.. items.Select(i => i.Score)]));
    }

    /// <summary>What the average of an organisation is the mean of.</summary>
    public static IEnumerable<AveragedItem> ItemsOf(OrganisationScores scores, MethodDefinition method) =>
        scores.Average is null ? [] : ItemsOf(scores.Metrics, scores.Composites, method);

    /// <summary>A composite of the components' unrounded scores; <c>null</c> where too few are there.</summary>
    public static decimal? ComposedOf(CompositeDefinition composite, Func<MetricId, decimal?> component)
    {
        var scores = composite.Components.Select(component).OfType<decimal>().ToList();
        return composite.Rule switch
        {
            MatrixRule matrix when scores.Count == 2 => matrix.Cells[(int)scores[0] - 1][(int)scores[1] - 1],
            MeanRule mean when scores.Count > 0 => Mean(mean, scores),
            _ => null,
        };
    }

    private static CompositeScore? Compose(CompositeDefinition composite, List<MetricScore> metrics)
    {
        var components = composite.Components
            .Select(id => metrics.Find(m => m.Metric == id && m.Unrounded is not null))
            .OfType<MetricScore>()
            .ToDictionary(m => m.Metric, m => m.Unrounded);
        return ComposedOf(composite, id => components.GetValueOrDefault(id)) is { } score
            ? new CompositeScore(composite.Id, score, ScoreRounding.Print(score), [.. composite.Components.Where(components.ContainsKey)])
            : null;
    }

    private static decimal Mean(MeanRule rule, List<decimal> scores)
    {
        var mean = ScoreRounding.Keep(scores.Sum() / scores.Count);
        return rule.RoundedToInteger ? ScoreRounding.Print(mean, decimals: 0) : mean;
    }

    private static IEnumerable<AveragedItem> ItemsOf(IReadOnlyList<MetricScore> metrics, IReadOnlyList<CompositeScore> composites, MethodDefinition method)
    {
        foreach (var score in metrics.Where(m => m.Averaged is not null))
        {
            var metric = method.Metric(score.Metric)!;
            yield return new AveragedItem(score.Metric, metric.Domain, metric.SubDomain, score.Averaged!.Value);
        }

        foreach (var score in composites)
        {
            var composite = method.Composites.First(c => c.Id == score.Id);
            if (composite.Averaged)
            {
                yield return new AveragedItem(score.Id, composite.Domain, composite.SubDomain, score.Unrounded);
            }
        }
    }

    private static IEnumerable<(string Domain, string SubDomain)> SubDomainsOf(MethodDefinition method) =>
        method.Domains.SelectMany(d => d.SubDomains.Select(s => (d.Id, s.Id)));

    private static GroupScore? Group(string id, IEnumerable<AveragedItem> items) =>
        MeanScore.Of([.. items.Select(i => i.Score)]) is { } mean ? new GroupScore(id, mean) : null;
}
