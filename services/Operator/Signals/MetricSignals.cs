using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Signals;
using NofPipeline.Domain.Tokens;
using NofPipeline.Methods;

namespace NofPipeline.Operator.Signals;

/// <summary>What the series of one metric says.</summary>
/// <param name="Metric">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Periods"><c>months</c> or <c>quarters</c>.</param>
/// <param name="Status"><c>charted</c>, <c>too-few-points</c> or <c>no-variation</c>.</param>
/// <param name="Points">The figures that can be compared.</param>
/// <param name="Limits">The limits; <c>null</c> unless charted.</param>
/// <param name="Signals">The signals.</param>
/// <param name="OtherFrames">How many earlier figures measure something else: of another method, unit or kind of period.</param>
/// <param name="Repeats">How many figures only say again what was there before.</param>
internal sealed record MetricSignals(
    string Metric,
    string Name,
    string Unit,
    string Periods,
    string Status,
    IReadOnlyList<ChartPoint> Points,
    ChartLimits? Limits,
    IReadOnlyList<SignalView> Signals,
    int OtherFrames,
    int Repeats)
{
    private const int MonthsPerYear = 12;

    public static MetricSignals Of(MetricSeries series, bool yearOnYear)
    {
        var chart = yearOnYear
            ? XmrChart.Of(XmrChart.YearOnYear(series.Observations, series.PerYear), ValueBounds.None)
            : XmrChart.Of(series.Observations, BoundsOf(series));
        return new MetricSignals(
            series.Metric.Id.Value,
            series.Metric.Name,
            series.Unit,
            series.PerYear == MonthsPerYear ? "months" : "quarters",
            chart.Status.Token(),
            chart.Points,
            chart.Limits,
            [
                .. chart.Signals.Select(s => new SignalView(
                    s.Rule.Token(),
                    s.IsHigh ? "high" : "low",
                    s.IsHigh == (series.Metric.Polarity == Polarity.HigherIsBetter),
                    s.From,
                    s.To)),
            ],
            chart.OtherFrames,
            chart.Repeats);
    }

    private static ValueBounds BoundsOf(MetricSeries series) => EmbeddedGates.Rules.RangeOf(series.Metric.Id, series.Unit) is { } range
        ? new ValueBounds(range.Lowest, range.Highest)
        : ValueBounds.None;
}
