namespace NofPipeline.Domain.Provenance;

/// <summary>Where the text of one cell stands in the bytes of a file.</summary>
/// <param name="Column">The header of its column, as our layouts name it.</param>
/// <param name="Offset">Bytes before the text, counted from the beginning of the file, or of the entry where the file is a zip file.</param>
/// <param name="Length">How many bytes the text has. Quotation marks around it are left out; those inside it are doubled, as in the file.</param>
/// <param name="Text">The text as it was read.</param>
public sealed record SourceField(string Column, long Offset, int Length, string Text);
