using NofPipeline.Files.Rows;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Pipeline.Shelf;

/// <summary>
/// A file that quarters are assembled from. Only what is asked of it is read: of most of the files of a long history that is nothing, or
/// what they speak of.
/// </summary>
/// <param name="number">Its number in the intake register; a higher number is newer.</param>
/// <param name="sha256">SHA-256 of its bytes.</param>
/// <param name="fileName">The name under which it was dropped.</param>
/// <param name="index">Finds what it speaks of.</param>
/// <param name="content">Finds its rows.</param>
public sealed class AcceptedFile(long number, string sha256, string fileName, Func<FileIndex> index, Func<FeedFile> content)
{
    private readonly Lazy<FileIndex> index = new(index);
    private readonly Lazy<FeedFile> content = new(content);

    /// <summary>A file that has just been read.</summary>
    public AcceptedFile(long number, string sha256, string fileName, FeedFile content)
        : this(number, sha256, fileName, () => FileIndex.Of(content), () => content)
    {
    }

    /// <summary>Its number in the intake register; a higher number is newer.</summary>
    public long Number { get; } = number;

    /// <summary>SHA-256 of its bytes.</summary>
    public string Sha256 { get; } = sha256;

    /// <summary>The name under which it was dropped.</summary>
    public string FileName { get; } = fileName;

    /// <summary>The W3C <c>traceparent</c> of its intake; <c>null</c> where nobody traced it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>What it speaks of.</summary>
    public FileIndex Index => index.Value;

    /// <summary>Its rows.</summary>
    public FeedFile Content => content.Value;

    /// <summary>How the store names it.</summary>
    public FileReference Reference => new(FileName, Sha256);
}
