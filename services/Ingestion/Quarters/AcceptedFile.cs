using NofPipeline.Files.Rows;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>A file that quarters are assembled from.</summary>
/// <param name="Number">Its number in the intake register; a higher number is newer.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="FileName">The name under which it was dropped.</param>
/// <param name="Content">What was read from it.</param>
public sealed record AcceptedFile(long Number, string Sha256, string FileName, FeedFile Content)
{
    /// <summary>How the store names it.</summary>
    public FileReference Reference => new(FileName, Sha256);

    /// <summary>The W3C <c>traceparent</c> of its intake; <c>null</c> where nobody traced it.</summary>
    public string? TraceParent { get; init; }
}
