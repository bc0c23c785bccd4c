using NofPipeline.Domain.Signals;

namespace NofPipeline.Domain.Tests.Signals;

/// <summary>Limits and signals worked by hand, and the known pitfalls of such charts (docs/uncertainty.md).</summary>
public sealed class XmrChartTests
{
    [Fact]
    public void Limits_are_the_mean_and_2_66_mean_moving_ranges()
    {
        // Eleven moving ranges, six of 2 and five of 1: 17/11 on average.
        var chart = Chart(10, 12, 11, 13, 12, 14, 13, 11, 12, 10, 11, 13);

        Assert.Equal((ChartStatus.Charted, 12), (chart.Status, chart.Points.Count));
        Assert.Equal([null, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], chart.Points.Select(p => p.MovingRange));
        var limits = chart.Limits!;
        Assert.Equal((142m / 12, 17m / 11), (limits.Mean, limits.MeanRange));
        Assert.Equal(
            (7.7224m, 15.9442m, 5.0536m),
            (Math.Round(limits.Lower, 4), Math.Round(limits.Upper, 4), Math.Round(limits.RangeLimit, 4)));
        Assert.Empty(chart.Signals);
    }

    [Theory]
    [InlineData(17, true)]
    [InlineData(3, false)]
    public void A_point_beyond_a_limit_is_a_signal_and_so_is_the_step_to_it(int last, bool isHigh)
    {
        var chart = Chart([.. Alternating(10, 11, 14), last]);

        Assert.Equal([new Signal(SignalRule.BeyondLimit, isHigh, "P15", "P15"), new Signal(SignalRule.LargeStep, isHigh, "P14", "P15")], chart.Signals);
    }

    [Fact]
    public void Eight_points_on_one_side_of_the_mean_are_a_signal_and_seven_are_not()
    {
        // Six pairs below and above, then a level that is higher by less than the limits are wide.
        Assert.Equal([new Signal(SignalRule.Run, false, "P1", "P8"), new Signal(SignalRule.Run, true, "P9", "P16")], Chart([.. Alternating(8, 10, 8), .. Alternating(11, 13, 8)]).Signals.Where(s => s.Rule == SignalRule.Run));
        Assert.DoesNotContain(Chart([.. Alternating(8, 10, 7), .. Alternating(11, 13, 7)]).Signals, s => s.Rule == SignalRule.Run);
    }

    [Fact]
    public void A_point_on_the_mean_ends_a_run()
    {
        decimal[] values = [8, 9.5m, 8, 9.5m, 10, 8, 9.5m, 8, 9.5m, 12, 10.5m, 12, 10.5m, 10, 12, 10.5m, 12, 10.5m];
        Assert.Equal(10m, Chart(values).Limits!.Mean);
        Assert.DoesNotContain(Chart(values).Signals, s => s.Rule == SignalRule.Run);
        values[4] = 9;
        Assert.Contains(new Signal(SignalRule.Run, false, "P1", "P9"), Chart(values).Signals);
    }

    [Fact]
    public void Six_points_that_rise_or_fall_are_a_signal_and_five_or_equal_ones_are_not()
    {
        Assert.Equal([new Signal(SignalRule.Trend, true, "P8", "P13")], Chart([.. Alternating(10, 14, 7), 9, 10, 11, 12, 13, 14, 11, 12]).Signals);
        Assert.Equal([new Signal(SignalRule.Trend, false, "P8", "P13")], Chart([.. Alternating(14, 10, 7), 15, 14, 13, 12, 11, 10, 13, 12]).Signals);
        Assert.Empty(Chart([.. Alternating(10, 14, 7), 10, 11, 12, 13, 14, 12, 10, 12]).Signals);
        Assert.Empty(Chart([.. Alternating(10, 14, 7), 9, 10, 11, 11, 12, 13, 11, 12]).Signals);
    }

    [Fact]
    public void Two_of_three_points_near_a_limit_are_a_signal()
    {
        // The mean is 11.6, the limit 6.5 above it; its outer third begins at 15.97.
        Assert.Equal([new Signal(SignalRule.NearLimit, true, "P15", "P17")], Chart([.. Alternating(10, 12, 14), 16, 13, 16, 10, 12]).Signals);
        Assert.Equal([new Signal(SignalRule.NearLimit, false, "P15", "P17")], Chart([.. Alternating(12, 10, 14), 6, 9, 6, 12, 10]).Signals);
        Assert.Empty(Chart([.. Alternating(10, 12, 14), 16, 13, 12, 16, 13]).Signals);
        Assert.DoesNotContain(Chart([.. Alternating(10, 12, 14), 16, 10, 6, 10, 12]).Signals, s => s.Rule == SignalRule.NearLimit);
    }

    [Fact]
    public void Fewer_than_twelve_points_have_no_limits()
    {
        Assert.Equal(ChartStatus.Charted, Chart(Alternating(10, 12, 12)).Status);
        var chart = Chart([.. Alternating(10, 12, 10), 1000]);
        Assert.Equal((ChartStatus.TooFewPoints, 11, null, 0), (chart.Status, chart.Points.Count, chart.Limits, chart.Signals.Count));
        Assert.Equal(ChartStatus.TooFewPoints, Chart().Status);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 6)]
    public void A_series_that_does_not_vary_has_no_limits(int level, int after)
    {
        // Zero moving ranges would put both limits on the mean and call every other point a signal, also where there is a single step.
        var chart = Chart([.. Alternating(level, level, 12), .. Alternating(after, after, 3)]);
        Assert.Equal((ChartStatus.NoVariation, null, 0), (chart.Status, chart.Limits, chart.Signals.Count));
    }

    [Fact]
    public void An_outlier_does_not_hide_another_signal_by_widening_the_limits()
    {
        var chart = Chart([.. Alternating(10, 12, 5), 60, .. Alternating(12, 10, 5), 26, .. Alternating(12, 10, 6)]);

        // With the ranges of the outlier, 50 and 48, the mean range is 8.94 and the upper limit 38.3: 26 were within.
        Assert.Equal((2, 3.6m, 24.13m), (chart.Limits!.LargeRanges, Math.Round(chart.Limits.MeanRange, 2), Math.Round(chart.Limits.Upper, 2)));
        Assert.Equal(["P6", "P12"], chart.Signals.Where(s => s.Rule == SignalRule.BeyondLimit).Select(s => s.From));
    }

    [Fact]
    public void An_annual_figure_that_several_quarters_repeat_is_one_point()
    {
        // A staff survey once a year: 40 quarters say ten figures. As 40 figures its moving ranges would be zero three times of four.
        var quarters = Enumerable.Range(0, 40).Select(q => new Observation(q, $"{2015 + (q / 4)}", 6m + (q / 4 % 2 * 0.1m), "out of 10"));
        var chart = XmrChart.Of(quarters, ValueBounds.None);

        Assert.Equal((ChartStatus.TooFewPoints, 10, 30), (chart.Status, chart.Points.Count, chart.Repeats));
        Assert.Equal(9, chart.Points.Count(p => p.MovingRange == 0.1m));
    }

    [Fact]
    public void A_figure_that_is_revised_when_it_is_repeated_counts_as_it_is_known_by_now()
    {
        Observation[] series = [new(1, "2024", 5m, "%"), new(2, "2025", 7m, "%"), new(3, "2025", 6m, "%"), new(4, "2026", 8m, "%")];
        Assert.Equal([(5m, null), (6m, 1m), (8m, 2m)], XmrChart.Of(series, ValueBounds.None).Points.Select(p => (p.Value, p.MovingRange)));
    }

    [Fact]
    public void A_missing_period_makes_no_moving_range_and_breaks_runs_trends_and_windows()
    {
        var run = Series([.. Alternating(8, 10, 10), .. Alternating(11, 13, 10)]);
        Assert.Contains(Chart(run).Signals, s => s.Rule == SignalRule.Run);
        var gapped = Chart(run.Where(o => o.Position is not (5 or 15)));
        Assert.Equal(3, gapped.Points.Count(p => p.MovingRange is null));
        Assert.DoesNotContain(gapped.Signals, s => s.Rule == SignalRule.Run);

        var trend = Series([.. Alternating(10, 14, 7), 8, 9, 10, 11, 12, 13, 14, 15]);
        Assert.Contains(Chart(trend).Signals, s => s.Rule == SignalRule.Trend);
        Assert.DoesNotContain(Chart(trend.Where(o => o.Position != 11)).Signals, s => s.Rule == SignalRule.Trend);

        var window = Series([.. Alternating(10, 12, 14), 16, 13, 16, 10, 12]);
        Assert.Empty(Chart(window.Where(o => o.Position != 16)).Signals);
    }

    [Fact]
    public void Gaps_leave_too_few_moving_ranges() =>
        Assert.Equal(ChartStatus.TooFewPoints, Chart(Series(Alternating(10, 12, 40)).Where(o => o.Position % 2 == 0)).Status);

    [Fact]
    public void A_change_of_unit_or_method_begins_a_new_series()
    {
        var minutes = Series(Alternating(10, 12, 14)).Select(o => o with { Frame = "mins" });
        var seconds = Series(Alternating(600, 720, 26)).Skip(14);
        var chart = Chart(minutes.Concat(seconds));

        Assert.Equal((ChartStatus.Charted, 12, 14), (chart.Status, chart.Points.Count, chart.OtherFrames));
        Assert.Null(chart.Points[0].MovingRange);
        Assert.Empty(chart.Signals);
        Assert.Equal(ChartStatus.TooFewPoints, Chart(minutes.Concat(seconds.Take(11))).Status);
    }

    [Fact]
    public void Limits_are_no_further_than_values_can_be()
    {
        var series = Series([97, 100, 96, 99, 97, 100, 98, 95, 99, 97, 100, 98]);
        var chart = XmrChart.Of(series, new ValueBounds(0m, 100m));

        Assert.Equal(100m, chart.Limits!.Upper);
        Assert.True(chart.Limits.Lower > 0m);
        Assert.True(XmrChart.Of(series, ValueBounds.None).Limits!.Upper > 100m);
        Assert.Empty(chart.Signals);
        Assert.Equal(0m, XmrChart.Of(Series(Alternating(1, 4, 12)), new ValueBounds(0m, null)).Limits!.Lower);
    }

    [Fact]
    public void A_pattern_that_comes_back_every_year_raises_signals_and_differences_from_the_year_before_do_not()
    {
        // Winters are worse by the same every year, and nothing else changes.
        decimal[] winter = [0, 3, 6, 8, 6, 3, 0, -3, -6, -8, -6, -3];
        var series = Series([.. Enumerable.Range(0, 48).Select(m => 75m + winter[m % 12] + (m * 7 % 5 / 10m))]);

        Assert.NotEmpty(Chart(series).Signals);
        var differences = XmrChart.YearOnYear(series, perYear: 12);
        Assert.Equal((36, 13), (differences.Count, differences[0].Position));
        Assert.Equal(ChartStatus.Charted, Chart(differences).Status);
        Assert.Empty(Chart(differences).Signals);
    }

    [Fact]
    public void Differences_are_of_figures_that_can_be_compared_and_are_there()
    {
        Observation[] series = [new(1, "a", 1m, "%"), new(2, "b", 2m, "s"), new(5, "e", 7m, "%"), new(6, "f", 9m, "%"), new(7, "g", 9m, "%")];
        Assert.Equal([new Observation(5, "e", 6m, "%")], XmrChart.YearOnYear(series, perYear: 4));
    }

    [Fact]
    public void The_order_of_figures_makes_no_difference()
    {
        var series = Series([.. Alternating(10, 11, 14), 17]);
        Assert.Equal(Chart(series).Signals, Chart(series.Reverse()).Signals);
    }

    private static ControlChart Chart(params decimal[] values) => Chart(Series(values));

    private static ControlChart Chart(IEnumerable<Observation> series) => XmrChart.Of(series, ValueBounds.None);

    private static Observation[] Series(decimal[] values) => [.. values.Select((value, i) => new Observation(i + 1, $"P{i + 1}", value, "%"))];

    private static decimal[] Alternating(decimal one, decimal other, int count) => [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? one : other)];
}
