namespace NofPipeline.Portal.Api.Documents;

/// <summary>How values in a unit are scored.</summary>
public sealed record MethodUnitDocument
{
    /// <summary>The unit's token.</summary>
    public required string Unit { get; init; }

    /// <summary>Whom a value is ranked among: <c>national</c> or <c>own-type</c>.</summary>
    public required string Peers { get; init; }

    /// <summary>The rule; <c>null</c> for a metric that is shown only.</summary>
    public required RuleDocument? Rule { get; init; }
}
