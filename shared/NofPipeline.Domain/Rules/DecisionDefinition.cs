namespace NofPipeline.Domain.Rules;

/// <summary>A kind of decision that may be recorded about an organisation.</summary>
public sealed record DecisionDefinition
{
    /// <summary>Machine token, such as <c>improvement-programme</c>.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The values that are allowed.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The final segment that the value <c>1</c> leads to; <c>null</c> where the decision is shown only.</summary>
    public int? FinalSegment { get; init; }

    /// <summary>The published row that carries the decision in NHS England's files, where there is one (<c>OF5004</c>, <c>OF5007</c>).</summary>
    public Values.MetricId? PublishedRow { get; init; }
}
