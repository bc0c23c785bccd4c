using NofPipeline.Domain.Decisions;

namespace NofPipeline.Files.Rows;

/// <summary>An operator's word that a file does not count any more.</summary>
/// <param name="Sha256">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Undoing">Why, and who says so.</param>
/// <param name="Line">The physical line on which the row starts; the header is line 1.</param>
public sealed record UndoneFileRow(string Sha256, Undoing Undoing, int Line);
