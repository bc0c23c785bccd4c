using System.Globalization;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Rows;
using NofPipeline.Methods;
using NofPipeline.Methods.Gates;
using NofPipeline.Pipeline.Findings;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Quality;

/// <summary>Finds values that their unit does not allow, such as a percentage above 100.</summary>
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
            .Where(r => r.Figure.Value is not null)
            .Select(r => (Rule: DerivedOf(r.Measure), Row: r))
            .Where(r => r.Rule is not null)
            .Select(r => (r.Rule!.Value.Metric, r.Rule.Value.Unit, Value: r.Row.Figure.Value!.Value, r.Row.Lines[0].Line, r.Row.Lines[0].Raw));
        return stated.Concat(monthly)
            .OrderBy(v => v.Line)
            .Select(v => rules.RangeOf(v.Metric, v.Unit) is { } range && (v.Value < range.Lowest || v.Value > range.Highest)
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
            .Hinting(range.Highest is { } highest
                ? string.Create(CultureInfo.InvariantCulture, $"Values in {range.Unit} are {range.Lowest} to {highest}.")
                : string.Create(CultureInfo.InvariantCulture, $"Values in {range.Unit} are {range.Lowest} or more."));
}
