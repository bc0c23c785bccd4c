using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Domain.WhatIf;

namespace NofPipeline.Operator.WhatIf;

/// <summary>One value to suppose, as it is written: <c>OF0013=79.5</c> or <c>OF0048/count=2</c>.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Unit">The unit; <c>null</c> where none is written.</param>
/// <param name="Value">The value.</param>
internal sealed record Assignment(MetricId Metric, string? Unit, decimal Value)
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static bool TryParse(string text, [NotNullWhen(true)] out Assignment? assignment)
    {
        assignment = null;
        if (text.Split('=') is not [var name, var number]
            || !MetricId.TryParse(name.Split('/')[0], out var metric)
            || !decimal.TryParse(number, Number, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        assignment = new Assignment(metric, name.Contains('/', StringComparison.Ordinal) ? name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..] : null, value);
        return true;
    }

    /// <summary>A sentence on the first assignment that cannot be made; <c>null</c> when all can.</summary>
    public static string? Problem(IReadOnlyList<Assignment> assignments, OrganisationInputs trust, MethodDefinition method) =>
        assignments.Select(a => a.Problem(trust, method)).FirstOrDefault(p => p is not null)
        ?? assignments
            .GroupBy(a => a.ToHypothesis(trust) with { Value = 0m })
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Key.Metric} is set twice.")
            .FirstOrDefault();

    /// <summary>The assignment with the unit in which the organisation has its value.</summary>
    public Hypothesis ToHypothesis(OrganisationInputs trust) => new(Metric, ValuesOf(trust).Single().Unit, Value);

    private string? Problem(OrganisationInputs trust, MethodDefinition method)
    {
        if (method.Metric(Metric) is not { } definition)
        {
            return $"{Metric} is no metric of {method.Id} that has values.";
        }

        var code = trust.Organisation.Code;
        return ValuesOf(trust) switch
        {
            [] when Unit is null || trust.Values.All(v => v.Metric != Metric) => $"{code} has no value for {Metric} ({definition.Name}): there is nothing to change.",
            [] => $"{code} has no value for {Metric} in '{Unit}'; its unit is {UnitsOf(trust)}.",
            [_, _, ..] => $"{code} has {Metric} in several units: write one of {UnitsOf(trust)}, such as {Metric}/{trust.Values.First(v => v.Metric == Metric).Unit}={Value.ToString(CultureInfo.InvariantCulture)}.",
            [var value] when definition.Scoring(value.Unit)?.Rule is InputScoreRule input && !input.Allowed.Contains(Value) =>
                $"{Metric} is a score: {string.Join(", ", input.Allowed.Select(s => s.ToString(CultureInfo.InvariantCulture)))} are allowed, not {Value.ToString(CultureInfo.InvariantCulture)}.",
            _ => null,
        };
    }

    private IReadOnlyList<MetricValue> ValuesOf(OrganisationInputs trust) =>
        [.. trust.Values.Where(v => v.Metric == Metric && (Unit is null || v.Unit == Unit))];

    private string UnitsOf(OrganisationInputs trust) => string.Join(" or ", trust.Values.Where(v => v.Metric == Metric).Select(v => $"'{v.Unit}'"));
}
