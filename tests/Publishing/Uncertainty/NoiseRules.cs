using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Uncertainty;

namespace NofPipeline.Publishing.Tests.Uncertainty;

/// <summary>Rules that could tell a change of an average from noise: ours, and those that were not chosen.</summary>
internal static class NoiseRules
{
    private const int Draws = 1_000;
    private const double Nothing = 1e-9;
    private static readonly SegmentCuts Cuts = new(SegmentCuts.AverageScope, [2m, 2.25m, 2.5m], 4);

    public static IReadOnlyList<string> Names { get; } =
    [
        "the two likely ranges do not overlap",
        "the new average lies outside the earlier likely range",
        "zero lies outside the bootstrap range of the difference, metrics drawn in pairs",
        "**the chance of the change is below 0.05**",
    ];

    /// <summary>How many of the changes each rule takes for more than noise.</summary>
    public static IReadOnlyList<int> Flagged(IReadOnlyList<AverageMovement> movements)
    {
        var ranges = Ranges(movements);
        return
        [
            ranges.Count(r => r.Before.AverageHigh < r.After.AverageLow || r.After.AverageHigh < r.Before.AverageLow),
            ranges.Count(r => r.Average < r.Before.AverageLow || r.Average > r.Before.AverageHigh),
            movements.Index().Count(m => IsZeroOutside(m.Item, m.Index)),
            SwapTest.Run(movements, seed: 1, threads: 2).Count(chance => chance < AssessedMovement.Noise),
        ];
    }

    /// <summary>The same changes without a direction: a coin decides for every metric which quarter its two scores, or its one, belong to.</summary>
    public static IReadOnlyList<AverageMovement> Undirected(IReadOnlyList<AverageMovement> movements, int seed)
    {
        var coin = new Random(seed);
        return [.. movements.Select(m => m with { Items = [.. m.Items.Select(i => coin.Next(2) == 0 ? i : i with { Before = i.After, After = i.Before })] })];
    }

    private static List<(LikelyRange Before, LikelyRange After, decimal Average)> Ranges(IReadOnlyList<AverageMovement> movements)
    {
        var (before, after) = (Ranges(movements, i => i.Before), Ranges(movements, i => i.After));
        return [.. movements.Select(m => (before[m.Organisation], after[m.Organisation], MeanScore.Of([.. m.Items.Select(i => i.After).OfType<decimal>()])!.Printed))];
    }

    // Type, cuts and override touch ranks and segments only.
    private static IReadOnlyDictionary<OdsCode, LikelyRange> Ranges(IReadOnlyList<AverageMovement> movements, Func<ItemMovement, decimal?> score) => JointBootstrap.Run(
        [.. movements.Select(m => new Contestant(m.Organisation, OrganisationType.Acute, [.. m.Items.Select(score).OfType<decimal>()], IsHeld: false))],
        Cuts,
        noBetterThan: 3,
        seed: 1,
        threads: 2);

    private static bool IsZeroOutside(AverageMovement movement, int seed)
    {
        var numbers = new Random(seed);
        var items = movement.Items.Select(i => (Before: (double)(i.Before ?? 0m), Was: i.Before is null ? 0 : 1, After: (double)(i.After ?? 0m), Is: i.After is null ? 0 : 1)).ToArray();
        var (worse, better, drawn) = (0, 0, 0);
        for (var draw = 0; draw < Draws; draw++)
        {
            var (before, were, after, are) = (0.0, 0, 0.0, 0);
            for (var i = 0; i < items.Length; i++)
            {
                var item = items[numbers.Next(items.Length)];
                before += item.Before;
                were += item.Was;
                after += item.After;
                are += item.Is;
            }

            if (were > 0 && are > 0)
            {
                var change = (after / are) - (before / were);
                drawn++;
                worse += change > Nothing ? 1 : 0;
                better += change < -Nothing ? 1 : 0;
            }
        }

        return Math.Max(worse, better) > drawn * 0.975;
    }
}
