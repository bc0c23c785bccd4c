using NofPipeline.Domain.Findings;

namespace NofPipeline.Snapshots.Intake;

/// <summary>The receipt of a dropped file as the store keeps it.</summary>
public sealed record IntakeRecord
{
    /// <summary>Files are numbered 1, 2, 3... in the order in which they were taken in; a higher number is newer.</summary>
    public required long Number { get; init; }

    /// <summary>SHA-256 of the original bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The name under which it was dropped.</summary>
    public required string FileName { get; init; }

    public required long Bytes { get; init; }

    public required IntakeOutcome Outcome { get; init; }

    /// <summary>What was recognised, such as <c>metric-values</c>; <c>null</c> where nothing was.</summary>
    public required string? Feed { get; init; }

    /// <summary>The quarters that it has figures for, in machine form and ascending order.</summary>
    public required IReadOnlyList<string> Quarters { get; init; }

    /// <summary>How many records it holds.</summary>
    public required int Rows { get; init; }

    /// <summary>The number of the file that it duplicates.</summary>
    public required long? Other { get; init; }

    /// <summary>The slices that it supplies from its acceptance on, and what each replaced; empty where it is not accepted.</summary>
    public IReadOnlyList<SliceChange> Slices { get; init; } = [];

    /// <summary>The file of the same batch that supplies what this one would; <c>null</c> where it is not superseded.</summary>
    public FileReference? SupersededBy { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Whether receipt files are written and the original has left the drop folder.</summary>
    public required bool Completed { get; init; }

    /// <summary>The W3C <c>traceparent</c> of its intake; <c>null</c> where nobody traced it.</summary>
    public string? TraceParent { get; init; }
}
