namespace NofPipeline.Domain.Uncertainty;

/// <summary>How often each average, rank and segment came up. Counts of several threads are added, in any order.</summary>
internal sealed class Tally(Field field)
{
    private const int Segments = 4;
    private readonly int[] averages = new int[field.Count * Field.Averages];
    private readonly int[] ranks = new int[field.Count * field.MostOfType];
    private readonly int[] segments = new int[field.Count * Segments];
    private readonly int[] keys = new int[field.Count];
    private readonly int[] better = new int[field.Types * Segments * Field.Averages];

    public ReadOnlySpan<int> AveragesOf(int contestant) => averages.AsSpan(contestant * Field.Averages, Field.Averages);

    /// <summary>By rank, the first place for rank 1.</summary>
    public ReadOnlySpan<int> RanksOf(int contestant) => ranks.AsSpan(contestant * field.MostOfType, field.MostOfType);

    public ReadOnlySpan<int> SegmentsOf(int contestant) => segments.AsSpan(contestant * Segments, Segments);

    /// <summary>Draws once for everybody.</summary>
    public void Add(Field drawn, ref Draws draws)
    {
        Array.Clear(better);
        for (var i = 0; i < drawn.Count; i++)
        {
            var scores = drawn.Scores.AsSpan(drawn.Starts[i]..drawn.Starts[i + 1]);
            var place = Field.PlaceOf(Resample(scores, ref draws), scores.Length);
            var segment = drawn.Segments[i][place] - 1;
            averages[(i * Field.Averages) + place]++;
            segments[(i * Segments) + segment]++;
            keys[i] = (((drawn.TypeOf[i] * Segments) + segment) * Field.Averages) + place;
            better[keys[i]]++;
        }

        Accumulate(drawn.Types);
        for (var i = 0; i < drawn.Count; i++)
        {
            ranks[(i * drawn.MostOfType) + better[keys[i]]]++;
        }
    }

    public void Add(Tally other)
    {
        AddTo(averages, other.averages);
        AddTo(ranks, other.ranks);
        AddTo(segments, other.segments);
    }

    /// <summary>The sum of as many scores as there are, drawn with replacement; each number of 64 bits picks two.</summary>
    private static long Resample(ReadOnlySpan<long> scores, ref Draws draws)
    {
        var sum = 0L;
        var items = (ulong)scores.Length;
        for (var pair = scores.Length >> 1; pair > 0; pair--)
        {
            var random = draws.Next();
            sum += scores[(int)(((random >> 32) * items) >> 32)] + scores[(int)(((random & uint.MaxValue) * items) >> 32)];
        }

        return (scores.Length & 1) == 0 ? sum : sum + scores[(int)(((draws.Next() >> 32) * items) >> 32)];
    }

    /// <summary>Turns how many have a key into how many of the same type have a better one.</summary>
    private void Accumulate(int types)
    {
        const int Keys = Segments * Field.Averages;
        for (var type = 0; type < types; type++)
        {
            var ofType = better.AsSpan(type * Keys, Keys);
            var sum = 0;
            for (var key = 0; key < ofType.Length; key++)
            {
                (ofType[key], sum) = (sum, sum + ofType[key]);
            }
        }
    }

    private static void AddTo(int[] counts, int[] others)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += others[i];
        }
    }
}
