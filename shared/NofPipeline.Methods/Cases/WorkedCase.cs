using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Cases;

/// <summary>Values in, scores out. The format is told in shared/methods/README.md.</summary>
/// <param name="Method">The method's id: the folder that the file stands in.</param>
/// <param name="File">Path below <c>shared/methods</c>.</param>
/// <param name="Line">Where in it the case begins.</param>
/// <param name="Name">What it shows.</param>
/// <param name="About">The metric or composite whose score is expected, or a topic.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Values">What goes in.</param>
/// <param name="Decisions">What was decided.</param>
/// <param name="Expectations">What must come out.</param>
public sealed record WorkedCase(
    string Method,
    string File,
    int Line,
    string Name,
    string About,
    Quarter Quarter,
    IReadOnlyList<CaseValue> Values,
    IReadOnlyList<CaseDecision> Decisions,
    IReadOnlyList<CaseExpectation> Expectations)
{
    /// <summary>What the stages are given.</summary>
    public QuarterInputs Inputs() => new(
        Quarter,
        [.. Values.GroupBy(v => v.Organisation).OrderBy(g => g.Key).Select(ToInputs)],
        Completeness.Complete);

    private OrganisationInputs ToInputs(IGrouping<OdsCode, CaseValue> values) => new(
        new Organisation(values.Key, $"Trust {values.Key}", values.Select(v => v.Type).Distinct().Single(), string.Empty, string.Empty),
        [.. values.Select(v => v.Value)],
        [.. Decisions.Where(d => d.Organisation == values.Key).Select(d => new Decision(d.Kind, d.Value, string.Empty, "worked case", null))]);
}

/// <summary>A value of a worked case.</summary>
public sealed record CaseValue(OdsCode Organisation, OrganisationType Type, MetricValue Value);

/// <summary>A decision of a worked case.</summary>
public sealed record CaseDecision(OdsCode Organisation, string Kind, string Value);

/// <summary>One expected figure, such as <c>score</c> = 8/3; <paramref name="Expected"/> is <c>none</c> where there must be no figure.</summary>
public sealed record CaseExpectation(OdsCode Organisation, string Figure, string Expected);
