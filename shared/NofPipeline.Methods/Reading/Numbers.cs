namespace NofPipeline.Methods.Reading;

/// <summary>Lists of numbers and the range of scores.</summary>
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

    public static void CheckSegment(Located<int> segment, int last, FindingList findings)
    {
        if (segment.Value < 1 || segment.Value > last)
        {
            findings.Error("segment-out-of-range", segment.Place, $"A segment here is from 1 to {last}.", $"Write a whole number from 1 to {last}.");
        }
    }
}
