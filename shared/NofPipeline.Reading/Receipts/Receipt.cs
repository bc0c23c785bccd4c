using System.Text.Json.Serialization;
using NofPipeline.Domain.Findings;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Reading.Receipts;

/// <summary>What became of a file, as it is written to <c>receipts</c>.</summary>
public sealed record Receipt
{
    public required string File { get; init; }

    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public required long Number { get; init; }

    public required string Outcome { get; init; }

    public required string? Feed { get; init; }

    public required IReadOnlyList<string> Quarters { get; init; }

    public required int Rows { get; init; }

    /// <summary>The number of the file that it duplicates.</summary>
    public required long? OtherFile { get; init; }

    /// <summary>The file of the same batch that supplies what this one would; absent where it is not superseded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FileReference? SupersededBy { get; init; }

    public required IReadOnlyList<ReceiptSlice> Slices { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Absent where nobody traced the intake.</summary>
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
