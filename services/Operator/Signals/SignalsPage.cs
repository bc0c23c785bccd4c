using System.Globalization;
using NofPipeline.Operator.Sessions;
using NofPipeline.Operator.WhatIf;
using Spectre.Console;
using static System.FormattableString;

namespace NofPipeline.Operator.Signals;

/// <summary>What an organisation's series say, for people.</summary>
internal static class SignalsPage
{
    public static void Write(IAnsiConsole console, SignalsView view, bool withPoints)
    {
        console.Line($"{view.Organisation} {view.Name}{(view.YearOnYear ? ": differences from the year before" : "")}");
        foreach (var metric in view.Metrics.Where(m => m.Limits is not null))
        {
            console.Line();
            WriteChart(console, metric);
        }

        foreach (var metrics in view.Metrics.Where(m => m.Limits is null).GroupBy(m => m.Status))
        {
            console.Line();
            console.Line(metrics.Key == "no-variation"
                ? "Without limits, because nothing varies from one period to the next but for single jumps:"
                : "Without limits, because there are too few points; twelve in a row are needed:");
            foreach (var metric in metrics)
            {
                console.Line(Invariant($"  {metric.Metric} {metric.Name}: {Count(metric)}{LeftOut(metric)}"));
            }
        }

        if (withPoints)
        {
            WritePoints(console, view.Metrics);
        }
    }

    private static void WriteChart(IAnsiConsole console, MetricSignals metric)
    {
        var limits = metric.Limits!;
        console.Line($"{metric.Metric} {metric.Name}");
        console.Line(Invariant($"  {Count(metric)}, {metric.Points[0].Period} to {metric.Points[^1].Period}{LeftOut(metric)}"));
        console.Line(
            $"  mean {Number(limits.Mean)} {metric.Unit}, limits {Number(limits.Lower)} to {Number(limits.Upper)}, steps up to {Number(limits.RangeLimit)}; "
            + $"now {Number(metric.Points[^1].Value)}");
        foreach (var signal in metric.Signals)
        {
            console.Line($"  {Sentence(signal)}: {(signal.IsBetter ? "better" : "worse")}");
        }

        if (metric.Signals.Count == 0)
        {
            console.Line("  no signal");
        }
    }

    private static void WritePoints(IAnsiConsole console, IReadOnlyList<MetricSignals> metrics)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Metric", "Period").AddColumn("Value", c => c.RightAligned()).AddColumn("Step", c => c.RightAligned());
        foreach (var (metric, point) in metrics.SelectMany(m => m.Points.Select(p => (m, p))))
        {
            table.AddTextRow(metric.Metric, point.Period, Number(point.Value), point.MovingRange is { } step ? Number(step) : string.Empty);
        }

        console.Write(table);
    }

    private static string Sentence(SignalView signal)
    {
        var isHigh = signal.Direction == "high";
        return signal.Rule switch
        {
            "beyond-limit" => $"{signal.From} is {(isHigh ? "above the upper" : "below the lower")} limit",
            "large-step" => $"from {signal.From} to {signal.To} it {(isHigh ? "rises" : "falls")} by more than steps do",
            "run" => $"{signal.From} to {signal.To} are all {(isHigh ? "above" : "below")} the mean",
            "trend" => $"{signal.From} to {signal.To} {(isHigh ? "rise" : "fall")} all the time",
            "near-limit" => $"two of three are near the {(isHigh ? "upper" : "lower")} limit, {signal.From} to {signal.To}",
            _ => throw new ArgumentOutOfRangeException(nameof(signal), signal.Rule, null),
        };
    }

    private static string Count(MetricSignals metric) =>
        Invariant($"{metric.Points.Count} {(metric.Points.Count == 1 ? metric.Periods.TrimEnd('s') : metric.Periods)}");

    private static string LeftOut(MetricSignals metric) =>
        (metric.OtherFrames > 0 ? Invariant($"; {metric.OtherFrames} before measure something else (another method, unit or kind of period)") : "")
        + (metric.Repeats > 0 ? Invariant($"; {metric.Repeats} repeat a figure") : "");

    private static string Number(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
