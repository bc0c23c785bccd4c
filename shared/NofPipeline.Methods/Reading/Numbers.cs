using NofPipeline.Domain.Calendar;

namespace NofPipeline.Methods.Reading;

/// <summary>Lists of numbers, and the ranges of scores, decimals and quarters.</summary>
internal static class Numbers
{
    public static IReadOnlyList<Located<decimal>>? Read(MappingReader from, string key)
    {
        if (from.Items(key) is not { } items)
        {
            return null;
        }

        var numbers = items.Select(item => (item.Place, Value: Scalars.Number(item.Value, item.Place, from.Findings))).ToList();
        return numbers.Exists(n => n.Value is null) ? null : [.. numbers.Select(n => new Located<decimal>(n.Value!.Value, n.Place))];
    }

    public static bool Rises(IReadOnlyList<Located<decimal>> numbers) =>
        numbers.Zip(numbers.Skip(1)).All(pair => pair.First.Value < pair.Second.Value);

    /// <summary>Scores run from 1 (best) to 4.</summary>
    public static void CheckScore(Located<decimal> score, FindingList findings)
    {
        if (score.Value is < 1 or > 4)
        {
            findings.Error("score-out-of-range", score.Place, "A score is from 1 to 4.", "Write a number from 1 (best) to 4.");
        }
    }

    /// <summary>A method names quarters of its own year only.</summary>
    public static void CheckYear(IEnumerable<Located<Quarter>> quarters, int? startYear, FindingList findings)
    {
        foreach (var quarter in quarters.Where(q => startYear is not null && q.Value.StartYear != startYear))
        {
            findings.Error("quarter-of-another-year", quarter.Place, $"{quarter.Value} is not in the method's year.", "A method covers its own four quarters.", quarter.Value.ToString());
        }
    }

    /// <summary>Published figures have at most two decimals.</summary>
    public static void CheckDecimals(Located<int> decimals, FindingList findings)
    {
        if (decimals.Value is < 0 or > 2)
        {
            findings.Error("decimals-out-of-range", decimals.Place, "Figures are published with 0, 1 or 2 decimals.", "Write 0, 1 or 2; leave the key out where figures are ranked unrounded.");
        }
    }

    public static void CheckSegment(Located<int> segment, int last, FindingList findings)
    {
        if (segment.Value < 1 || segment.Value > last)
        {
            findings.Error("segment-out-of-range", segment.Place, $"A segment here is from 1 to {last}.", $"Write a whole number from 1 to {last}.");
        }
    }
}
