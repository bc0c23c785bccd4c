using System.Globalization;
using System.Numerics;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Uncertainty;

/// <summary>The chance of a change: what it must be where it can be worked out, and how often it alarms where there is nothing.</summary>
public sealed class SwapTestTests
{
    private const ulong Seed = 0x0123_4567_89AB_CDEF;

    [Fact]
    public void Where_nothing_changed_chance_brings_as_much_always() => Assert.Equal(1m, ChanceOf((2m, 2m), (1.333333m, 1.333333m), (4m, 4m)));

    [Fact]
    public void One_metric_that_changed_says_nothing_of_the_others() => Assert.Equal(1m, ChanceOf((1m, 4m), (2m, 2m), (3m, 3m)));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(9)]
    public void Equal_changes_the_same_way_are_all_heads_or_all_tails(int metrics)
    {
        (decimal?, decimal?)[] scores = [.. Enumerable.Repeat<(decimal?, decimal?)>((2.333333333333m, 3.666666666667m), metrics), (1m, 1m), (3m, 3m)];

        IsWithin(0.002m, 2m / (1 << metrics), scores);
        Assert.Equal(metrics > 5, ChanceOf(scores) < AssessedMovement.Noise);
    }

    [Fact]
    public void Metrics_of_one_of_the_averages_are_dealt_out_anew() =>

        // Only all as they are, or all the other way round, are as far apart: 2 of 256 ways.
        IsWithin(0.002m, 2m / 256, [.. Enumerable.Repeat<(decimal?, decimal?)>((1m, null), 4), .. Enumerable.Repeat<(decimal?, decimal?)>((null, 4m), 4)]);

    /// <summary>Equal changes, so many for the worse and so many for the better: the chance is that of coins, of any number of metrics.</summary>
    [Theory]
    [InlineData(3, 0, "0.25")]
    [InlineData(4, 1, "0.375")]
    [InlineData(8, 1, "0.0390625")]
    [InlineData(15, 5, "0.0413895")]
    [InlineData(22, 18, "0.6358280")]
    [InlineData(42, 30, "0.1945052")]
    [InlineData(75, 60, "0.2281035")]
    public void Equal_changes_either_way_are_so_many_heads_and_tails(int worse, int better, string chance)
    {
        var expected = Coins(worse + better, Math.Abs(worse - better));
        Assert.Equal(decimal.Parse(chance, CultureInfo.InvariantCulture), expected, 4);

        IsWithin(0.002m, expected, [.. Enumerable.Repeat<(decimal?, decimal?)>((2m, 3m), worse), .. Enumerable.Repeat<(decimal?, decimal?)>((3m, 2m), better)]);
    }

    /// <summary>Changes of any size, also of metrics that only one of the averages has: counted out over every way to swap them.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(12)]
    public void Any_changes_are_as_likely_as_the_ways_in_which_they_can_fall(int metrics)
    {
        var numbers = new Random(metrics);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            (decimal? Before, decimal? After)[] scores =
                [.. Enumerable.Range(0, metrics).Select(i => (Quarters(numbers, i > 0 && i % 4 == 1), Quarters(numbers, i > 0 && i % 4 == 2)))];

            IsWithin(0.002m, CountedOut(scores), scores);
        }
    }

    [Fact]
    public void A_change_and_the_change_back_have_the_same_chance()
    {
        var there = Random(40, 20, drift: 60);
        var back = there.Select(m => m with { Items = [.. m.Items.Select(i => i with { Before = i.After, After = i.Before })] }).ToList();

        Assert.Equal(SwapTest.Run(there, Seed, 2), SwapTest.Run(back, Seed, 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_same_seed_gives_the_same_with_any_number_of_threads(int threads)
    {
        var field = Random(40, 70, drift: 20);

        Assert.Equal(SwapTest.Run(field, Seed, threads: 1), SwapTest.Run(field, Seed, threads));
        Assert.NotEqual(SwapTest.Run(field, Seed, threads), SwapTest.Run(field, Seed + 1, threads));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(20)]
    public void Of_100_changes_without_a_direction_at_most_about_5_are_beyond_noise(int metrics)
    {
        var chances = SwapTest.Run(Random(1500, metrics, drift: 0), Seed, 2);

        Assert.InRange((double)chances.Count(c => c < AssessedMovement.Noise) / chances.Count, 0.03, 0.065);
    }

    [Fact]
    public void A_change_with_a_direction_is_found() =>
        Assert.InRange(SwapTest.Run(Random(200, 20, drift: 60), Seed, 2).Count(c => c < AssessedMovement.Noise), 120, 200);

    /// <summary>The same change of a hundred organisations, each with draws of its own: their mean is a hundred times as many draws.</summary>
    private static void IsWithin(decimal tolerance, decimal expected, (decimal? Before, decimal? After)[] scores)
    {
        var chances = SwapTest.Run([.. Enumerable.Repeat(MovementOf("RA1", scores), 100)], Seed, 2);

        Assert.InRange(chances.Average(), expected - tolerance, expected + tolerance);
    }

    /// <summary>How likely so many coins fall at least so far apart, heads from tails.</summary>
    private static decimal Coins(int coins, int apart)
    {
        var (ways, far, all) = (BigInteger.One, BigInteger.Zero, BigInteger.One << coins);
        for (var heads = 0; heads <= coins; heads++)
        {
            far += Math.Abs(coins - (2 * heads)) >= apart ? ways : 0;
            ways = ways * (coins - heads) / (heads + 1);
        }

        return (decimal)(far * 1_000_000_000 / all) / 1_000_000_000;
    }

    private static decimal CountedOut((decimal? Before, decimal? After)[] scores)
    {
        var real = Apart(scores.Select(s => s.Before), scores.Select(s => s.After));
        var far = Enumerable.Range(0, 1 << scores.Length).Count(coins => Apart(
            scores.Select((s, i) => ((coins >> i) & 1) == 1 ? s.After : s.Before), scores.Select((s, i) => ((coins >> i) & 1) == 1 ? s.Before : s.After)) >= real);
        return (decimal)far / (1 << scores.Length);
    }

    /// <summary>How far two means are apart, to 20 decimals; nothing is no mean, and not apart.</summary>
    private static decimal Apart(IEnumerable<decimal?> one, IEnumerable<decimal?> other) =>
        one.Average() is { } a && other.Average() is { } b ? Math.Round(Math.Abs(a - b), 20) : 0m;

    private static decimal? Quarters(Random numbers, bool none) => numbers.Next(4, 17) is var quarters && none ? null : quarters / 4m;

    private static decimal ChanceOf(params (decimal? Before, decimal? After)[] scores) => Assert.Single(SwapTest.Run([MovementOf("RA1", scores)], Seed, 1));

    private static AverageMovement MovementOf(string code, IReadOnlyList<(decimal? Before, decimal? After)> scores) => new(
        OdsCode.Parse(code),
        scores.Average(s => s.Before) ?? 0m,
        scores.Average(s => s.After) ?? 0m,
        [],
        [.. scores.Select((s, i) => new ItemMovement(MetricId.Parse($"OF{i:0000}"), s.Before, s.After, []))]);

    /// <summary>Scores that change by up to one point either way, and all of them by so many hundredths more.</summary>
    private static List<AverageMovement> Random(int organisations, int metrics, int drift)
    {
        var numbers = new Random(organisations + metrics);
        return
        [
            .. Enumerable.Range(0, organisations).Select(i => MovementOf(
                $"R{(char)('A' + (i / 36 % 26))}{"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[i % 36]}",
                [
                    .. Enumerable.Range(0, metrics)
                        .Select(_ => (Before: 2m + (numbers.Next(101) / 100m), Change: (numbers.Next(201) - 100 + drift) / 100m))
                        .Select(s => ((decimal?)s.Before, (decimal?)(s.Before + s.Change))),
                ])),
        ];
    }
}
