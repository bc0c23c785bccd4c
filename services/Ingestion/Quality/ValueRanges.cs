using System.Globalization;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Rows;
using NofPipeline.Methods;
using NofPipeline.Methods.Gates;
using NofPipeline.Pipeline.Findings;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Quality;

/// <summary>Finds values that their unit does not allow, such as a percentage above 100 or one and a half cases.</summary>
internal sealed class ValueRanges(GateRules rules, MethodCatalogue methods)
{
    /// <summary>One finding per value, in the order of the file.</summary>
    public IEnumerable<Finding> Check(FeedFile file)
    {
        var stated = file.Values
            .Select(r => r.Quarter)
            .Distinct()
            .Select(q => (Quarter: q, Method: methods.For(q)))
            .Where(q => q.Method is not null)
            .SelectMany(q => StatedRows.Values(file, q.Quarter, q.Method!))
            .Select(r => (r.Metric, r.Unit, r.Value, r.Line, r.Raw));
        var monthly = file.MonthlyFigures
            .Select(r => (Rule: DerivedOf(r.Measure), Row: r, Value: r.Figure.Value ?? (r.Figure.Denominator is null ? r.Figure.Numerator : null)))
            .Where(r => r.Rule is not null && r.Value is not null)
            .Select(r => (r.Rule!.Value.Metric, r.Rule.Value.Unit, Value: r.Value!.Value, r.Row.Lines[0].Line, r.Row.Lines[0].Raw));
        return stated.Concat(monthly)
            .OrderBy(v => v.Line)
            .Select(v => rules.RangeOf(v.Metric, v.Unit) is { } range && !range.Contains(v.Value)
                ? Outside(file, range, v.Metric, v.Line, v.Raw)
                : null)
            .OfType<Finding>();
    }

    private (MetricId Metric, string Unit)? DerivedOf(string measure) => methods.All
        .SelectMany(m => m.Metrics)
        .Where(m => m.Derivation?.Measure == measure)
        .Select(m => ((MetricId Metric, string Unit)?)(m.Id, m.Derivation!.Unit))
        .FirstOrDefault();

    private Finding Outside(FeedFile file, ValueRange range, MetricId metric, int line, string raw) =>
        new Finding(
            IntakeCodes.ValueOutOfRange,
            rules.OutOfRange == GateAction.Block ? FindingSeverity.Error : FindingSeverity.Warning,
            string.Create(CultureInfo.InvariantCulture, $"{metric} in {range.Unit} cannot be {raw}."))
            .At(file.Name, line, "value", raw)
            .Hinting(string.Create(
                CultureInfo.InvariantCulture,
                $"Values in {range.Unit} are {(range.IsWhole ? "whole numbers, " : string.Empty)}{range.Lowest} {(range.Highest is { } highest ? $"to {highest}" : "or more")}."));
}
