using NofPipeline.Domain.Rules;

namespace NofPipeline.Domain.Ranking;

/// <summary>
/// Competition ranking ("1, 2, 2, 4"). Equal values tie unless order evidence tells them apart: an order column or published scores across all
/// types, a published rank within one type only.
/// </summary>
public static class CompetitionRanking
{
    /// <summary>The placing of each contender, in the order given.</summary>
    public static IReadOnlyList<Placing> Rank(IReadOnlyList<Contender> contenders, Polarity polarity)
    {
        var placings = new Placing[contenders.Count];
        var better = 0;
        var groups = Enumerable.Range(0, contenders.Count)
            .GroupBy(i => contenders[i].Value)
            .OrderBy(g => polarity == Polarity.LowerIsBetter ? g.Key : -g.Key);
        foreach (var equal in groups.Select(g => g.ToList()))
        {
            foreach (var i in equal)
            {
                var ahead = equal.Count(j => IsKnownAhead(contenders[j], contenders[i]));
                var behind = equal.Count(j => IsKnownAhead(contenders[i], contenders[j]));
                placings[i] = new Placing(1 + better + ahead, ahead + behind > 0, equal.Count - 1 - ahead - behind);
            }

            better += equal.Count;
        }

        return placings;
    }

    /// <summary>The competition rank of each key among the keys, ascending: the lowest key is first.</summary>
    public static IReadOnlyList<int> Rank<TKey>(IReadOnlyList<TKey> keys)
        where TKey : IComparable<TKey>
    {
        var ascending = keys.Order().ToList();
        return [.. keys.Select(key => 1 + FirstIndexOf(ascending, key))];
    }

    private static int FirstIndexOf<TKey>(List<TKey> ascending, TKey key)
        where TKey : IComparable<TKey>
    {
        var low = 0;
        var high = ascending.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle].CompareTo(key) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether order evidence places one contender before another with an equal value.</summary>
    internal static bool IsKnownAhead(in Contender one, in Contender other) =>
        one.Order is { } a && other.Order is { } b && a.IsAheadOf(b, one.Type == other.Type);
}
