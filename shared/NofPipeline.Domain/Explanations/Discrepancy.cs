namespace NofPipeline.Domain.Explanations;

/// <summary>A stored figure that its explanation does not come to. There must be none; one that there is, is told.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Stored">As stored.</param>
/// <param name="Explained">As the explanation comes to it.</param>
public sealed record Discrepancy(string Figure, string Stored, string Explained);
