using NofPipeline.Domain.Measures;

namespace NofPipeline.Domain.Provenance;

/// <summary>A line that a value was read from, or that is one of several a value was made of, with its place in the original file.</summary>
/// <param name="Source">File, line and text.</param>
/// <param name="Entry">The name of the file within a zip file; <c>null</c> where the original is no zip file or was not looked at.</param>
/// <param name="Fields">The cells that went in; empty where the original was not looked at.</param>
/// <param name="Figure">What the line adds to a monthly figure; <c>null</c> where it states the value of the quarter itself or was not looked at.</param>
public sealed record OriginLine(SourceLine Source, string? Entry, IReadOnlyList<SourceField> Fields, MonthlyFigure? Figure);
