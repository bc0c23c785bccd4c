using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads how a metric is derived from a monthly measure.</summary>
internal static class DerivationReader
{
    /// <summary>The rule, or <c>null</c> where there is none or it cannot be read (with findings).</summary>
    public static DerivationRule? Read(MappingReader metric, IReadOnlyList<UnitScoring>? units)
    {
        if (metric.OptionalMapping("derived") is not { } derived)
        {
            return null;
        }

        var measure = derived.Text("measure");
        var basis = derived.Parsed<Basis>("basis", Words.TryBasis, Words.BasisForm);
        var unit = derived.Text("unit");
        var multiplyBy = derived.Number("multiply_by");
        var decimals = derived.OptionalInteger("decimals");
        var source = derived.Text("source");
        derived.Finish();
        if (unit is not null && units?.Any(u => u.Unit == unit) == false)
        {
            derived.Findings.Error("reference-unknown", derived.PlaceOf("unit"), $"The metric has no unit '{unit}'.", "Use one of its units.", unit);
        }

        if (decimals is { } places)
        {
            Numbers.CheckDecimals(new Located<int>(places, derived.PlaceOf("decimals")), derived.Findings);
        }

        return measure is null || basis is null || unit is null || multiplyBy is null || source is null
            ? null
            : new DerivationRule(measure, basis.Value, unit, multiplyBy.Value, decimals, source);
    }
}
