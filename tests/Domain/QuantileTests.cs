using NofPipeline.Domain.Ranking;

namespace NofPipeline.Domain.Tests;

/// <summary>Against PERCENTILE.INC, worked by hand: position (n-1)p, counted from 0, linear between neighbours.</summary>
public sealed class QuantileTests
{
    [Fact]
    public void One_value_is_every_quartile() => Assert.Equal([7m, 7m, 7m], QuartilesOf(7m));

    [Fact]
    public void Between_two_values_a_quartile_is_a_quarter_of_the_way() => Assert.Equal([1.25m, 1.5m, 1.75m], QuartilesOf(1m, 2m));

    [Fact]
    public void Of_three_values_the_middle_one_is_the_median() => Assert.Equal([1.5m, 2m, 6m], QuartilesOf(1m, 2m, 10m));

    [Fact]
    public void Of_four_values_the_quartiles_lie_between() => Assert.Equal([1.75m, 2.5m, 3.25m], QuartilesOf(1m, 2m, 3m, 4m));

    [Fact]
    public void Of_five_values_the_quartiles_are_values() => Assert.Equal([2m, 3m, 4m], QuartilesOf(1m, 2m, 3m, 4m, 5m));

    [Fact]
    public void Two_decimals_give_cuts_of_up_to_four() => Assert.Equal([2.0225m, 2.045m, 2.0675m], QuartilesOf(2.00m, 2.09m));

    [Fact]
    public void Negative_values_are_interpolated_alike() => Assert.Equal([-2.5m, -2m, 0m], QuartilesOf(-3m, -2m, 2m));

    [Fact]
    public void Equal_values_have_equal_quartiles() => Assert.Equal([2m, 2m, 2m], QuartilesOf(2m, 2m, 2m, 2m));

    [Fact]
    public void Without_a_value_or_outside_one_to_three_there_is_no_quartile()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Quartile([], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Quartile([1m], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Quartile([1m], 4));
    }

    private static decimal[] QuartilesOf(params decimal[] ascending) => [.. Enumerable.Range(1, 3).Select(q => Quantile.Quartile(ascending, q))];
}
