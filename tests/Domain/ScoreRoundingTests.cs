using System.Globalization;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Domain.Tests;

public sealed class ScoreRoundingTests
{
    [Theory]
    [InlineData("2.005", "2.01")]
    [InlineData("2.015", "2.02")]
    [InlineData("2.025", "2.03")]
    [InlineData("2.0249", "2.02")]
    [InlineData("2.00499999", "2.00")]
    [InlineData("3.995", "4.00")]
    [InlineData("1", "1")]
    public void Scores_are_printed_half_up_to_two_decimals(string score, string printed) =>
        Assert.Equal(Number(printed), ScoreRounding.Print(Number(score)));

    [Fact]
    public void Three_thirds_print_one()
    {
        var third = ScoreRounding.Keep(1m / 3m);
        Assert.NotEqual(1m, third + third + third);
        Assert.Equal(1m, ScoreRounding.Print(third + third + third));
    }

    [Fact]
    public void A_half_that_is_made_of_three_parts_prints_as_the_half_does()
    {
        // 2.015, its last 0.005 made of three thirds, each kept short: without the guard it would print 2.01.
        var part = ScoreRounding.Keep(0.005m / 3m);
        Assert.Equal(2.02m, ScoreRounding.Print(2.01m + part + part + part));
    }

    [Fact]
    public void The_guard_does_not_reach_further_than_its_decimals()
    {
        Assert.Equal(2.00m, ScoreRounding.Print(2.004999999999999m));
        Assert.Equal(2.01m, ScoreRounding.Print(2.0049999999999999m));
    }

    [Theory]
    [InlineData("-0.125", "-0.13")]
    [InlineData("-0.124", "-0.12")]
    [InlineData("-0.005", "-0.01")]
    public void A_negative_half_moves_away_from_zero(string value, string printed) =>
        Assert.Equal(Number(printed), ScoreRounding.Print(Number(value)));

    [Theory]
    [InlineData("1.5", 2)]
    [InlineData("2.5", 3)]
    [InlineData("2.49", 2)]
    public void A_band_mean_is_rounded_half_up_to_an_integer(string mean, int rounded) =>
        Assert.Equal(rounded, ScoreRounding.Print(Number(mean), decimals: 0));

    [Fact]
    public void Quotients_are_kept_to_twenty_decimals() => Assert.Equal(0.66666666666666666667m, ScoreRounding.Keep(2m / 3m));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
