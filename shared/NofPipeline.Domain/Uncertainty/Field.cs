using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Uncertainty;

/// <summary>All organisations of a quarter in arrays, for fast draws.</summary>
internal sealed class Field
{
    /// <summary>Scores are kept in units of 10^-12, so that sums of them are exact in 64 bits.</summary>
    public const long Unit = 1_000_000_000_000;

    /// <summary>Printed averages from 1.00 to 4.00.</summary>
    public const int Averages = 301;

    private const int Lowest = 100;

    public Field(IReadOnlyList<Contestant> contestants, SegmentCuts cuts, int noBetterThan)
    {
        Count = contestants.Count;
        Starts = new int[Count + 1];
        for (var i = 0; i < Count; i++)
        {
            Starts[i + 1] = Starts[i] + contestants[i].Scores.Count;
        }

        Scores = [.. contestants.SelectMany(c => c.Scores).Select(score => (long)Math.Round(score * Unit))];
        var types = contestants.Select(c => c.Type).Distinct().Order().ToList();
        Types = types.Count;
        TypeOf = [.. contestants.Select(c => types.IndexOf(c.Type))];
        MostOfType = contestants.GroupBy(c => c.Type).Max(g => g.Count());
        var free = Enumerable.Range(0, Averages).Select(a => cuts.SegmentOf(AverageAt(a))).ToArray();
        var held = free.Select(segment => Math.Max(segment, noBetterThan)).ToArray();
        Segments = [.. contestants.Select(c => c.IsHeld ? held : free)];
    }

    public int Count { get; }

    /// <summary>The scores of contestant i are those from <c>Starts[i]</c> to before <c>Starts[i + 1]</c>.</summary>
    public int[] Starts { get; }

    public long[] Scores { get; }

    public int Types { get; }

    public int[] TypeOf { get; }

    public int MostOfType { get; }

    /// <summary>Of each contestant the adjusted segment of every printed average.</summary>
    public int[][] Segments { get; }

    /// <summary>A printed average by its place.</summary>
    public static decimal AverageAt(int place) => (Lowest + place) / 100m;

    /// <summary>The place of the printed average of <paramref name="items"/> scores: half up, as <see cref="Rules.ScoreRounding"/> prints.</summary>
    public static int PlaceOf(long sum, int items)
    {
        // Sums of thirds fall short of a half by their last digits: one unit per item makes up for that.
        var guarded = sum + items;
        return (int)(((200 * guarded) + (items * Unit)) / (2 * items * Unit)) - Lowest;
    }
}
