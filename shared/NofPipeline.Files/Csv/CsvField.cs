namespace NofPipeline.Files.Csv;

/// <summary>A field and its place in the text.</summary>
/// <param name="Offset">Bytes before it, the quotation mark that opens it included.</param>
/// <param name="Length">Its bytes without the quotation marks around it.</param>
/// <param name="Text">As it was read.</param>
internal readonly record struct CsvField(int Offset, int Length, string Text);
