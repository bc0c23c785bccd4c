namespace NofPipeline.MethodData.Tests.Edits;

/// <summary>A slip in the method data, made by replacing the first <paramref name="Old"/> of a file.</summary>
/// <param name="Name">What went wrong, for the test's name.</param>
/// <param name="File">Path below shared/methods.</param>
/// <param name="Old">The text that is replaced.</param>
/// <param name="New">The text that takes its place.</param>
/// <param name="Codes">The findings that it brings, each code once, in order.</param>
/// <param name="Column">The key path of one of them.</param>
/// <param name="SchemaRefuses">Whether the JSON Schema sees it too: it knows nothing of references and order.</param>
/// <param name="LinesAfter">How many lines after the edit's start that finding stands.</param>
public sealed record Edit(string Name, string File, string Old, string New, string[] Codes, string? Column, bool SchemaRefuses, int LinesAfter = 0)
{
    public string Method => File.Split('/')[0];
}
