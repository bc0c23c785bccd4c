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

    // The best and the worst place that came up in each segment of each type: the places beyond need not be counted.
    private readonly int[] best = new int[field.Types * Segments];
    private readonly int[] worst = new int[field.Types * Segments];

    public ReadOnlySpan<int> AveragesOf(int contestant) => averages.AsSpan(contestant * Field.Averages, Field.Averages);

    /// <summary>By rank, the first place for rank 1.</summary>
    public ReadOnlySpan<int> RanksOf(int contestant) => ranks.AsSpan(contestant * field.MostOfType, field.MostOfType);

    public ReadOnlySpan<int> SegmentsOf(int contestant) => segments.AsSpan(contestant * Segments, Segments);

    /// <summary>Draws once for everybody.</summary>
    public void Add(Field drawn, ref Draws draws)
    {
        Array.Clear(better);
        Array.Fill(best, Field.Averages);
        Array.Fill(worst, -1);
        for (var i = 0; i < drawn.Count; i++)
        {
            var scores = drawn.Scores.AsSpan(drawn.Starts[i]..drawn.Starts[i + 1]);
            var place = Field.PlaceOf(Resample(scores, ref draws), scores.Length);
            var segment = drawn.Segments[i][place] - 1;
            averages[(i * Field.Averages) + place]++;
            segments[(i * Segments) + segment]++;
            var group = (drawn.TypeOf[i] * Segments) + segment;
            best[group] = Math.Min(best[group], place);
            worst[group] = Math.Max(worst[group], place);
            keys[i] = (group * Field.Averages) + place;
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

    /// <summary>The sum of as many scores as there are, drawn with replacement; each number of 64 bits picks three, by 21 bits each.</summary>
    private static long Resample(ReadOnlySpan<long> scores, ref Draws draws)
    {
        const int Bits = 21;
        const ulong Mask = (1UL << Bits) - 1;
        var sum = 0L;
        var items = (ulong)scores.Length;
        for (var left = scores.Length; left > 0; left -= 3)
        {
            var random = draws.Next();
            sum += scores[(int)(((random & Mask) * items) >> Bits)];
            if (left > 1)
            {
                sum += scores[(int)((((random >> Bits) & Mask) * items) >> Bits)];
            }

            if (left > 2)
            {
                sum += scores[(int)((((random >> (2 * Bits)) & Mask) * items) >> Bits)];
            }
        }

        return sum;
    }

    /// <summary>Turns how many have a key into how many of the same type have a better one.</summary>
    private void Accumulate(int types)
    {
        var sum = 0;
        for (var group = 0; group < types * Segments; group++)
        {
            sum = group % Segments == 0 ? 0 : sum;
            var places = better.AsSpan(group * Field.Averages, Field.Averages);
            for (var place = best[group]; place <= worst[group]; place++)
            {
                (places[place], sum) = (sum, sum + places[place]);
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
