using System.Numerics;
using NofPipeline.Domain.Uncertainty;

namespace NofPipeline.Domain.Movement;

/// <summary>
/// Whether a change of an average is more than noise: Fisher's randomisation test of paired figures (The Design of Experiments, 1935). Each draw
/// tosses a coin for every metric of either average; heads swaps what it brings to the two, a score or nothing. The chance of the change is the
/// share of the draws, the real one among them, in which the averages differ at least as much. All arithmetic is on whole numbers, and each
/// organisation has a stream of its own: so equal seeds give equal chances on every machine and with any number of threads.
/// </summary>
public static class SwapTest
{
    /// <summary>How many draws the share is of.</summary>
    public const int Size = 10_000;

    private const int Coins = 8;

    /// <summary>The chance of each change, 0.0001 to 1, in the order of the changes.</summary>
    /// <param name="movements">The changes.</param>
    /// <param name="seed">Equal seeds give equal chances.</param>
    /// <param name="threads">How many threads may draw at once.</param>
    public static IReadOnlyList<decimal> Run(IReadOnlyList<AverageMovement> movements, ulong seed, int threads)
    {
        var chances = new decimal[movements.Count];
        Parallel.For(
            0, movements.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => chances[i] = ChanceOf(movements[i].Items, new Draws(seed, i)));
        return chances;
    }

    private static decimal ChanceOf(IReadOnlyList<ItemMovement> items, Draws draws)
    {
        var (before, after) = (Sum(items.Select(i => i.Before)), Sum(items.Select(i => i.After)));
        var real = Difference.Of(before, after);
        var swaps = items.Select(i => Part.Of(i.After) - Part.Of(i.Before)).Chunk(Coins).Select(AllSwaps).ToArray();
        var asFar = 1;
        for (var draw = 1; draw < Size; draw++)
        {
            var swapped = default(Part);
            var coins = 0UL;
            for (var i = 0; i < swaps.Length; i++)
            {
                coins = i % sizeof(ulong) == 0 ? draws.Next() : coins >> Coins;
                swapped += swaps[i][(int)coins & (swaps[i].Length - 1)];
            }

            asFar += Difference.Of(before + swapped, after - swapped).IsAtLeast(real) ? 1 : 0;
        }

        return (decimal)asFar / Size;
    }

    /// <summary>What every outcome of one coin per metric swaps, so that a draw looks eight of them up at once.</summary>
    private static Part[] AllSwaps(Part[] metrics)
    {
        var all = new Part[1 << metrics.Length];
        for (var coins = 1; coins < all.Length; coins++)
        {
            var last = BitOperations.TrailingZeroCount(coins);
            all[coins] = all[coins & (coins - 1)] + metrics[last];
        }

        return all;
    }

    private static Part Sum(IEnumerable<decimal?> scores) => scores.Aggregate(default(Part), (sum, score) => sum + Part.Of(score));

    /// <summary>A sum of scores, in the units of <see cref="Field"/>, and how many they are.</summary>
    private readonly record struct Part(long Sum, int Scores)
    {
        public static Part Of(decimal? score) => score is { } s ? new Part((long)Math.Round(s * Field.Unit), 1) : default;

        public static Part operator +(Part one, Part other) => new(one.Sum + other.Sum, one.Scores + other.Scores);

        public static Part operator -(Part one, Part other) => new(one.Sum - other.Sum, one.Scores - other.Scores);
    }

    /// <summary>How far two means are apart, as a fraction; nothing is no average, and counts as not apart.</summary>
    private readonly record struct Difference(long Numerator, long Denominator)
    {
        public static Difference Of(Part one, Part other) => one.Scores == 0 || other.Scores == 0
            ? new Difference(0, 1)
            : new Difference(Math.Abs((other.Sum * one.Scores) - (one.Sum * other.Scores)), (long)one.Scores * other.Scores);

        // Scores such as thirds are cut off at a unit: sums of them that are equal may differ by a unit per score.
        public bool IsAtLeast(Difference other) => Denominator == other.Denominator
            ? Numerator + Denominator >= other.Numerator
            : (Int128)(Numerator + Denominator) * other.Denominator >= (Int128)other.Numerator * Denominator;
    }
}
