namespace NofPipeline.Reading.Explaining;

/// <summary>A part of an explanation as lines with a label each.</summary>
/// <param name="Title">What it explains.</param>
/// <param name="Rows">The lines, from the result down; a line without a label belongs to the one above.</param>
public sealed record ExplainedPart(string Title, IReadOnlyList<(string Label, string Text)> Rows);
