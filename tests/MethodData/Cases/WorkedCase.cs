using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.MethodData.Tests.Cases;

/// <summary>Values in, scores out. The format is told in shared/methods/README.md.</summary>
public sealed record WorkedCase(
    string Method,
    string File,
    string Name,
    string About,
    Quarter Quarter,
    IReadOnlyList<CaseValue> Values,
    IReadOnlyList<CaseDecision> Decisions,
    IReadOnlyList<CaseExpectation> Expectations)
{
    public QuarterInputs Inputs() => new(
        Quarter,
        [.. Values.GroupBy(v => v.Organisation).OrderBy(g => g.Key).Select(ToInputs)],
        Completeness.Complete);

    private OrganisationInputs ToInputs(IGrouping<OdsCode, CaseValue> values) => new(
        new Organisation(values.Key, $"Trust {values.Key}", values.Select(v => v.Type).Distinct().Single(), string.Empty, string.Empty),
        [.. values.Select(v => v.Value)],
        [.. Decisions.Where(d => d.Organisation == values.Key).Select(d => new Decision(d.Kind, d.Value, string.Empty, "worked case", null))]);
}
