using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests;

public sealed class DeriverTests
{
    private static readonly Quarter Q2 = Quarter.Parse("2026-27Q2");

    [Theory]
    [InlineData(Basis.LatestMonth, "2026-09")]
    [InlineData(Basis.Quarter, "2026-07 2026-08 2026-09")]
    [InlineData(Basis.YearToDate, "2026-04 2026-05 2026-06 2026-07 2026-08 2026-09")]
    [InlineData(Basis.RollingYear, "2025-10 2025-11 2025-12 2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09")]
    public void Each_basis_needs_its_months(Basis basis, string months) => Assert.Equal(months, string.Join(' ', BasisMonths.Of(basis, Q2)));

    [Fact]
    public void The_year_to_date_begins_anew_in_April()
    {
        Assert.Equal(["2026-04", "2026-05", "2026-06"], BasisMonths.Of(Basis.YearToDate, Quarter.Parse("2026-27Q1")).Select(m => m.ToString()));
        Assert.Equal(12, BasisMonths.Of(Basis.YearToDate, Quarter.Parse("2025-26Q4")).Count);
    }

    [Fact]
    public void A_share_of_the_quarter_is_made_of_sums_and_not_of_shares()
    {
        // 90 of 100, 10 of 20, 30 of 30: 130 of 150. The mean of the three shares would be 80.
        var derived = Derive(Basis.Quarter, Share("2026-07", 90, 100), Share("2026-08", 10, 20), Share("2026-09", 30, 30));

        Assert.Equal(13000m / 150m, derived!.Value);
        Assert.Equal("2026-07 2026-08 2026-09", string.Join(' ', derived.From.Months));
        Assert.Empty(derived.From.Missing);
    }

    [Fact]
    public void The_latest_month_stands_alone()
    {
        var derived = Derive(Basis.LatestMonth, Share("2026-07", 1, 2), Share("2026-08", 1, 4), Share("2026-09", 1, 5));

        Assert.Equal(20m, derived!.Value);
        Assert.Equal("2026-09", string.Join(' ', derived.From.Months));
    }

    [Fact]
    public void Until_the_last_month_is_in_the_latest_one_that_is_stands_for_it_and_is_not_complete()
    {
        var derived = Derive(Basis.LatestMonth, Share("2026-07", 1, 2), Share("2026-08", 1, 4));

        Assert.Equal(25m, derived!.Value);
        Assert.Equal(("2026-08", "2026-09"), (string.Join(' ', derived.From.Months), string.Join(' ', derived.From.Missing)));
    }

    [Fact]
    public void Months_that_are_not_in_are_named()
    {
        var derived = Derive(Basis.Quarter, Share("2026-07", 90, 100), Share("2026-09", 10, 100));

        Assert.Equal(50m, derived!.Value);
        Assert.Equal("2026-08", string.Join(' ', derived.From.Missing));
    }

    [Fact]
    public void Figures_of_earlier_quarters_alone_make_no_value() =>
        Assert.Null(Derive(Basis.RollingYear, Share("2026-05", 1, 2), Share("2026-06", 1, 2)));

    [Fact]
    public void Months_that_the_basis_does_not_need_are_passed_over() =>
        Assert.Equal(50m, Derive(Basis.Quarter, Share("2026-06", 0, 1000), Share("2026-07", 1, 2), Share("2026-10", 0, 1000))!.Value);

    [Fact]
    public void Counts_are_added_up() =>
        Assert.Equal(5m, Deriver.Derive(Rule(Basis.RollingYear, 1), Q2, [Count("2025-09", 50), Count("2025-10", 2), Count("2026-09", 3)])!.Value);

    [Fact]
    public void Where_there_was_nothing_to_measure_there_is_no_value()
    {
        Assert.Null(Derive(Basis.Quarter, Share("2026-07", 0, 0), Share("2026-08", 0, 0)));
        Assert.Equal(50m, Derive(Basis.Quarter, Share("2026-07", 0, 0), Share("2026-08", 1, 2))!.Value);
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("0.5", "0.5")]
    [InlineData("0.4", "0.6")]
    public void The_least_that_there_is_to_measure_is_enough(string numerator, string denominator)
    {
        var (part, whole) = (decimal.Parse(numerator, CultureInfo.InvariantCulture), decimal.Parse(denominator, CultureInfo.InvariantCulture));

        Assert.Equal(100m * part / whole, Derive(Basis.LatestMonth, Share("2026-09", part, whole))!.Value);
        Assert.Equal(100m * part / whole, Derive(Basis.Quarter, Share("2026-08", 0, 0), Share("2026-09", part, whole))!.Value);
        Assert.Equal(100m * part / whole, Deriver.OfMonth(Rule(Basis.LatestMonth, 100), Share("2026-09", part, whole)));
    }

    [Fact]
    public void A_denominator_that_corrections_take_below_nothing_is_nothing_to_measure() =>
        Assert.Null(Derive(Basis.Quarter, Share("2026-08", 1, 1), Share("2026-09", 1, -2)));

    [Fact]
    public void A_value_is_used_as_it_is_and_never_added_to_another()
    {
        Assert.Equal(71.5m, Derive(Basis.LatestMonth, Value("2026-09", 71.5m))!.Value);
        Assert.Equal(71.5m, Derive(Basis.Quarter, Value("2026-09", 71.5m))!.Value);
        Assert.Null(Derive(Basis.Quarter, Value("2026-08", 70), Value("2026-09", 71.5m)));
        Assert.Null(Derive(Basis.Quarter, Share("2026-08", 1, 2), Value("2026-09", 71.5m)));
        Assert.Null(Derive(Basis.Quarter, Share("2026-08", 1, 2), Count("2026-09", 3)));
    }

    [Theory]
    [InlineData(8196, 10000, 1, "82.0")]
    [InlineData(8195, 10000, 1, "82.0")]
    [InlineData(81949, 100000, 1, "81.9")]
    [InlineData(8196, 10000, null, "81.96")]
    [InlineData(8150, 10000, 0, "82")]
    [InlineData(2, 300, 2, "0.67")]
    public void A_value_is_rounded_half_up_as_the_metric_is_published(int numerator, int denominator, int? decimals, string value) => Assert.Equal(
        decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
        Deriver.Derive(Rule(Basis.Quarter, 100) with { Decimals = decimals }, Q2, [Share("2026-07", numerator, denominator)])!.Value);

    [Fact]
    public void A_month_by_itself_is_not_rounded() => Assert.Equal(
        200m / 3m, Deriver.OfMonth(Rule(Basis.Quarter, 100) with { Decimals = 1 }, Share("2026-07", 2, 3)));

    [Fact]
    public void The_quotient_is_not_rounded_before_it_is_multiplied() =>
        Assert.Equal(200m / 3m, Derive(Basis.LatestMonth, Share("2026-09", 2, 3))!.Value);

    private static DerivedValue? Derive(Basis basis, params MonthlyFigure[] figures) => Deriver.Derive(Rule(basis, 100), Q2, figures);

    private static DerivationRule Rule(Basis basis, decimal multiplyBy) => new("measure", basis, "%", multiplyBy, null, "test");

    private static MonthlyFigure Share(string month, decimal numerator, decimal denominator) => new(Month.Parse(month), numerator, denominator, null);

    private static MonthlyFigure Count(string month, decimal count) => new(Month.Parse(month), count, null, null);

    private static MonthlyFigure Value(string month, decimal value) => new(Month.Parse(month), null, null, value);
}
