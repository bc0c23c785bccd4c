using NofPipeline.Domain.Decisions;

namespace NofPipeline.Domain.Explanations;

/// <summary>A decision about the organisation, and what it does.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Name">The name of its kind.</param>
/// <param name="Effect">What it does to the segment, in words.</param>
public sealed record DecisionExplanation(Decision Decision, string Name, string Effect);
