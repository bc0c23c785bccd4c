using NofPipeline.Domain.Rules;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.Methods.Reading;

/// <summary>What the files of one method have brought so far.</summary>
internal sealed class MethodParts(FindingList findings)
{
    public FindingList Findings { get; } = findings;

    public References References { get; } = new(findings);

    public List<Located<MetricDefinition>> Metrics { get; } = [];

    public List<Located<CompositeDefinition>> Composites { get; } = [];

    public List<RuleSource> Sources { get; } = [];
}
