namespace NofPipeline.Domain.Provenance;

/// <summary>Where a figure stands in a file as it was dropped.</summary>
/// <param name="FileSha256">SHA-256 of the original bytes, lower-case hexadecimal.</param>
/// <param name="FileName">The file's name when it was dropped.</param>
/// <param name="Line">The physical line on which the record starts; the header is line 1.</param>
/// <param name="Raw">The text of the figure exactly as it stands in the file.</param>
public sealed record SourceLine(string FileSha256, string FileName, int Line, string Raw);
