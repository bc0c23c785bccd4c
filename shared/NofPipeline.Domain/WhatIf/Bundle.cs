namespace NofPipeline.Domain.WhatIf;

/// <summary>Pulls at some levers, what they cost together, and what the scores of those levers then are or add up to.</summary>
/// <param name="Cost">The sum of the costs.</param>
/// <param name="Score">A score, or a sum of scores.</param>
/// <param name="Pull">The pull of a bundle of one; <c>null</c> where a lever is left as it is, and for a bundle of two.</param>
/// <param name="Parts">The two bundles that this one is made of, if it is.</param>
internal sealed record Bundle(int Cost, decimal Score, Pull? Pull, (Bundle One, Bundle Other)? Parts)
{
    public static Bundle Nothing { get; } = new(0, 0m, null, null);

    public IEnumerable<Pull> Pulls => Parts is { } parts ? parts.One.Pulls.Concat(parts.Other.Pulls) : Pull is null ? [] : [Pull];

    /// <summary>
    /// For each cost up to <paramref name="most"/> the pair of a bundle of either list that scores best, as far as no cheaper pair scores as
    /// well. Exact, because costs are whole numbers.
    /// </summary>
    /// <param name="ones">Cheapest first.</param>
    /// <param name="others">Cheapest first.</param>
    /// <param name="score">The score of two bundles together.</param>
    /// <param name="most">The highest cost that is of interest.</param>
    public static IReadOnlyList<Bundle> Pair(
        IReadOnlyList<Bundle> ones, IReadOnlyList<Bundle> others, Func<decimal, decimal, decimal> score, int most)
    {
        if (ones.Count == 0 || others.Count == 0)
        {
            return [];
        }

        var best = new Bundle?[Math.Min(most, ones[^1].Cost + others[^1].Cost) + 1];
        foreach (var one in ones)
        {
            foreach (var other in others.TakeWhile(o => one.Cost + o.Cost <= most))
            {
                var cost = one.Cost + other.Cost;
                var together = score(one.Score, other.Score);
                if (best[cost] is not { } known || together < known.Score)
                {
                    best[cost] = new Bundle(cost, together, null, (one, other));
                }
            }
        }

        return Frontier(best.OfType<Bundle>());
    }

    /// <summary>Those of the bundles, cheapest first, that score better than every cheaper one.</summary>
    public static IReadOnlyList<Bundle> Frontier(IEnumerable<Bundle> cheapestFirst)
    {
        var frontier = new List<Bundle>();
        foreach (var bundle in cheapestFirst)
        {
            if (frontier.Count == 0 || bundle.Score < frontier[^1].Score)
            {
                frontier.Add(bundle);
            }
        }

        return frontier;
    }
}
