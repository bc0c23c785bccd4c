namespace NofPipeline.Files.Layouts;

/// <summary>A column of a layout.</summary>
/// <param name="Name">Its header, as our writers write it.</param>
/// <param name="Required">Whether a file must have the column.</param>
/// <param name="Aliases">Other spellings of its header that are accepted.</param>
public sealed record FeedColumn(string Name, bool Required, IReadOnlyList<string> Aliases);
