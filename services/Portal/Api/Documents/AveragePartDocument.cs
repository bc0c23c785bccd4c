namespace NofPipeline.Portal.Api.Documents;

/// <summary>A part of a change of the average metric score.</summary>
public sealed record AveragePartDocument
{
    /// <summary>What it comes from: <c>own-figures</c>, <c>annual-refreshed</c>, <c>revised</c>, <c>peers-moved</c>, <c>metric-set</c> or <c>method</c>. Expect others.</summary>
    public required string Cause { get; init; }

    /// <summary>By how much it raises (worsens) or lowers (betters) the average before rounding.</summary>
    public required decimal Points { get; init; }
}
