using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Scoring;

/// <summary>From one organisation's metric scores to its composites, domain and sub-domain scores and average (METHOD 2025/26 section 1, steps 2 to 5).</summary>
internal static class Aggregator
{
    /// <summary>The scores of one organisation; those of which too little is in keep their metric scores alone.</summary>
    public static OrganisationScores Aggregate(OrganisationInputs inputs, List<MetricScore> metrics, MethodDefinition method)
    {
        metrics.Sort((a, b) => a.Metric.CompareTo(b.Metric) is var c and not 0 ? c : string.CompareOrdinal(a.Unit, b.Unit));
        var composites = Compose(metrics, method);
        var tooFew = MetricCoverage.TooFew(inputs, method);
        List<AveragedItem> items = tooFew is null ? [.. ItemsOf(metrics, composites, method)] : [];
        return new OrganisationScores(
            inputs.Organisation,
            metrics,
            composites,
            [.. method.Domains.Select(d => Group(d.Id, items.Where(i => i.Domain == d.Id))).OfType<GroupScore>()],
            [.. SubDomainsOf(method).Select(s => Group($"{s.Domain}/{s.SubDomain}", items.Where(i => (i.Domain, i.SubDomain) == s))).OfType<GroupScore>()],
            MeanScore.Of([.. items.Select(i => i.Score)]))
        { TooFew = tooFew };
    }

    /// <summary>The average alone, of metric scores in the order of <see cref="Aggregate"/>.</summary>
    public static MeanScore? Average(List<MetricScore> metrics, MethodDefinition method) =>
        MeanScore.Of([.. ItemsOf(metrics, Compose(metrics, method), method).Select(i => i.Score)]);

    /// <summary>The scores that a composite is made of; <c>null</c> where there are not enough for a score.</summary>
    public static IReadOnlyList<MetricScore>? Components(CompositeDefinition composite, IReadOnlyList<MetricScore> metrics)
    {
        var components = composite.Components
            .Select(id => metrics.FirstOrDefault(m => m.Metric == id && m.Unrounded is not null))
            .OfType<MetricScore>()
            .ToList();
        return components.Count >= LeastComponents(composite) ? components : null;
    }

    /// <summary>The composite of unrounded component scores in the composite's order; <c>null</c> where there are not enough.</summary>
    public static decimal? Score(CompositeDefinition composite, IReadOnlyList<decimal> components) => components.Count < LeastComponents(composite) ? null : composite.Rule switch
    {
        MatrixRule matrix => Cell(matrix, components[0], components[1]),
        MeanRule mean => Mean(mean, components.Sum(), components.Count),
        _ => throw new ArgumentOutOfRangeException(nameof(composite), composite.Rule, "Unknown composite rule."),
    };

    /// <summary>What the average of an organisation is the mean of.</summary>
    public static IEnumerable<AveragedItem> ItemsOf(OrganisationScores scores, MethodDefinition method) =>
        scores.Average is null ? [] : ItemsOf(scores.Metrics, scores.Composites, method);

    public static decimal Cell(MatrixRule matrix, decimal row, decimal column) => matrix.Cells[(int)row - 1][(int)column - 1];

    public static decimal Mean(MeanRule rule, decimal sum, int components)
    {
        var mean = ScoreRounding.Keep(sum / components);
        return rule.RoundedToInteger ? ScoreRounding.Print(mean, decimals: 0) : mean;
    }

    private static List<CompositeScore> Compose(List<MetricScore> metrics, MethodDefinition method) =>
    [
        .. from composite in method.Composites
           let components = Components(composite, metrics)
           where components is not null
           orderby composite.Id
           select Score(composite, components),
    ];

    private static CompositeScore Score(CompositeDefinition composite, IReadOnlyList<MetricScore> components)
    {
        var score = Score(composite, [.. components.Select(c => c.Unrounded!.Value)])!.Value;
        return new CompositeScore(composite.Id, score, ScoreRounding.Print(score), [.. components.Select(c => c.Metric)]);
    }

    private static IEnumerable<AveragedItem> ItemsOf(
        IReadOnlyList<MetricScore> metrics, IReadOnlyList<CompositeScore> composites, MethodDefinition method)
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

    private static int LeastComponents(CompositeDefinition composite) => composite.Rule is MatrixRule ? 2 : 1;

    private static IEnumerable<(string Domain, string SubDomain)> SubDomainsOf(MethodDefinition method) =>
        method.Domains.SelectMany(d => d.SubDomains.Select(s => (d.Id, s.Id)));

    private static GroupScore? Group(string id, IEnumerable<AveragedItem> items) =>
        MeanScore.Of([.. items.Select(i => i.Score)]) is { } mean ? new GroupScore(id, mean) : null;
}
