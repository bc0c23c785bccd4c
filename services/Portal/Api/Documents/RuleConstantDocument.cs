namespace NofPipeline.Portal.Api.Documents;

/// <summary>A number of a rule.</summary>
public sealed record RuleConstantDocument
{
    /// <summary>Such as <c>target</c>, <c>top</c>, <c>floor</c>, <c>limit</c>, <c>otherwise</c>, <c>allowed</c> or <c>cut</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The number, in the metric's unit; of <c>otherwise</c> and <c>allowed</c> a score.</summary>
    public required decimal Value { get; init; }

    /// <summary>What a value equal to it counts as: <c>meets</c> or <c>misses</c>; <c>null</c> where that does not arise.</summary>
    public required string? AtValue { get; init; }

    /// <summary>The score that a band with this limit gives; <c>null</c> for any other constant.</summary>
    public required decimal? Score { get; init; }
}
