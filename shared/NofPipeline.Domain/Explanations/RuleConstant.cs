namespace NofPipeline.Domain.Explanations;

/// <summary>A number of a scoring rule.</summary>
/// <param name="Name">What it is, such as <c>target</c>.</param>
/// <param name="Value">The number, in the metric's unit.</param>
/// <param name="AtValue">What a value equal to it counts as: <c>meets</c> or <c>misses</c>; <c>null</c> where that does not arise.</param>
public sealed record RuleConstant(string Name, decimal Value, string? AtValue);
