namespace NofPipeline.Domain.Explanations;

/// <summary>Where a rule of the method comes from.</summary>
/// <param name="Evidence">How sure it is: <c>verified</c>, <c>interval</c> or <c>inferred</c>.</param>
/// <param name="Source">NHS England's document, or the published figures that it is derived from.</param>
public sealed record RuleBasis(string Evidence, string Source);
