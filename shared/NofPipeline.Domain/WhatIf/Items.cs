using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Domain.WhatIf;

/// <summary>
/// The scores that enter an organisation's average, each with what it can become at which cost. Every lever belongs to one of them at most,
/// because the method counts every score once; so the items are independent, and the best sum of them for a cost is found exactly.
/// </summary>
internal sealed class Items
{
    private readonly MethodDefinition method;
    private readonly IReadOnlyList<Lever> levers;
    private readonly OrganisationScores scores;
    private readonly bool liftsOverride;
    private readonly Dictionary<Lever, IReadOnlyList<Bundle>> options;

    /// <param name="method">The method.</param>
    /// <param name="levers">The organisation's levers.</param>
    /// <param name="scores">Its scores as they are.</param>
    /// <param name="liftsOverride">Whether the metrics that the override depends on must all score 1.</param>
    public Items(MethodDefinition method, IReadOnlyList<Lever> levers, OrganisationScores scores, bool liftsOverride)
    {
        this.method = method;
        this.levers = levers;
        this.scores = scores;
        this.liftsOverride = liftsOverride;
        options = levers.ToDictionary(l => l, OptionsOf);
        Dearest = levers.Sum(l => options[l].Select(o => o.Cost).LastOrDefault());
    }

    /// <summary>What changing everything as far as it makes a difference costs.</summary>
    public int Dearest { get; }

    /// <summary>For each cost up to <paramref name="most"/> the changes for the better that make the least sum of the items; empty where there are none.</summary>
    public IReadOnlyList<Bundle> Frontier(int most) => Sum(All(l => options[l], most), most);

    /// <summary>Changes that make the least sum of all, whatever they cost; <c>null</c> where the override cannot be lifted.</summary>
    public Bundle? Best()
    {
        var best = All(l => [.. options[l].TakeLast(1)], Dearest).Select(item => (IReadOnlyList<Bundle>)[.. item.TakeLast(1)]);
        return Sum(best, Dearest) is [var bundle] ? bundle : null;
    }

    private static IReadOnlyList<Bundle> Sum(IEnumerable<IReadOnlyList<Bundle>> items, int most) =>
        items.Aggregate((IReadOnlyList<Bundle>)[Bundle.Nothing], (sum, item) => Bundle.Pair(sum, item, decimal.Add, most));

    private static IReadOnlyList<Bundle> Mapped(IEnumerable<Bundle> bundles, Func<decimal, decimal> score) =>
        Bundle.Frontier(bundles.Select(b => b with { Score = score(b.Score) }));

    private IEnumerable<IReadOnlyList<Bundle>> All(Func<Lever, IReadOnlyList<Bundle>> of, int most)
    {
        var composites = method.Composites
            .Where(c => c.Averaged)
            .Select(c => (Composite: c, Levers: Aggregator.Components(c, scores.Metrics)?.Select(LeverOf).ToList()))
            .Where(c => c.Levers is not null)
            .ToList();
        foreach (var (composite, components) in composites)
        {
            yield return Of(composite, components!, of, most);
        }

        var inComposites = composites.SelectMany(c => c.Levers!).ToHashSet();
        foreach (var lever in levers.Where(l => !inComposites.Contains(l)))
        {
            if (lever.Metric.Averaged)
            {
                yield return Mapped(of(lever), score => lever.Metric.Averages(score)!.Value);
            }
            else if (IsRestricted(lever))
            {
                yield return Mapped(of(lever), _ => 0m);
            }
        }
    }

    /// <summary>A cell need not fall with its components, so that a matrix is searched whole; its components have four scores at most.</summary>
    private IReadOnlyList<Bundle> Of(CompositeDefinition composite, List<Lever> components, Func<Lever, IReadOnlyList<Bundle>> of, int most) =>
        composite.Rule switch
        {
            MatrixRule matrix => Bundle.Pair(
                options[components[0]], options[components[1]], (row, column) => Aggregator.Cell(matrix, row, column), most),
            MeanRule mean => Mapped(Sum(components.Select(of), most), sum => Aggregator.Mean(mean, sum, components.Count)),
            _ => throw new ArgumentOutOfRangeException(nameof(composite), composite.Rule, "Unknown composite rule."),
        };

    private Lever LeverOf(MetricScore score) => levers.First(l => l.Metric.Id == score.Metric && l.Current.Unit == score.Unit);

    private bool IsRestricted(Lever lever) => liftsOverride && method.Override.LiftedWhenAllScoreOne.Contains(lever.Metric.Id);

    /// <summary>The lever left alone, and for each better score the nearest value that has it.</summary>
    private IReadOnlyList<Bundle> OptionsOf(Lever lever)
    {
        var asItIs = new Bundle(0, lever.Scores[lever.Own], null, null);
        var options = Bundle.Frontier(lever.Pulls(better: true).Select(p => new Bundle(p.Cost, p.Score, p, null)).Prepend(asItIs));
        return IsRestricted(lever) ? [.. options.Where(o => o.Score == 1m)] : options;
    }
}
