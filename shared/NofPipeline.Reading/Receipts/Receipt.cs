using System.Text.Json.Serialization;
using NofPipeline.Domain.Findings;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Reading.Receipts;

/// <summary>What became of a file, as it is written to <c>receipts</c>.</summary>
public sealed record Receipt
{
    /// <summary>The name under which it was dropped.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its length.</summary>
    public required long Bytes { get; init; }

    /// <summary>Files are numbered in the order in which they were taken in.</summary>
    public required long Number { get; init; }

    /// <summary><c>accepted</c>, <c>duplicate</c>, <c>superseded</c>, <c>rejected</c> or <c>quarantined</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>What it was recognised as, such as <c>metric-values</c>; <c>null</c> where it was not.</summary>
    public required string? Feed { get; init; }

    /// <summary>The quarters that it has figures for, ascending.</summary>
    public required IReadOnlyList<string> Quarters { get; init; }

    /// <summary>The records in it that can be used.</summary>
    public required int Rows { get; init; }

    /// <summary>The number of the file that it duplicates.</summary>
    public required long? OtherFile { get; init; }

    /// <summary>The file of the same batch that supplies what this one would; absent where it is not superseded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FileReference? SupersededBy { get; init; }

    /// <summary>The slices that it supplies from its acceptance on, and what each replaced; empty where it is not accepted.</summary>
    public required IReadOnlyList<ReceiptSlice> Slices { get; init; }

    /// <summary>When it was taken in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What was found in it.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>W3C trace context of its intake; absent where nobody traced it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceParent { get; init; }

    public static Receipt Of(IntakeRecord record) => new()
    {
        File = record.FileName,
        Sha256 = record.Sha256,
        Bytes = record.Bytes,
        Number = record.Number,
        Outcome = record.Outcome.Token(),
        Feed = record.Feed,
        Quarters = record.Quarters,
        Rows = record.Rows,
        OtherFile = record.Other,
        SupersededBy = record.SupersededBy,
        Slices = [.. record.Slices.Select(ReceiptSlice.Of)],
        ReceivedAt = record.ReceivedAt,
        Findings = record.Findings,
        TraceParent = record.TraceParent,
    };
}
