namespace NofPipeline.Domain.Explanations;

/// <summary>One of the three cuts between segments.</summary>
/// <param name="Value">The cut.</param>
/// <param name="Text">Where it comes from, in words.</param>
/// <param name="Working">Its calculation; <c>null</c> where the method states the number.</param>
public sealed record CutExplanation(decimal Value, string Text, Working? Working);
