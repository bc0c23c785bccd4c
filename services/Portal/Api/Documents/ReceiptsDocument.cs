using NofPipeline.Domain.Findings;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>Dropped files.</summary>
public sealed record ReceiptsDocument
{
    /// <summary>By number.</summary>
    public required IReadOnlyList<ReceiptHeadDocument> Receipts { get; init; }
}

/// <summary>A dropped file in a line.</summary>
public sealed record ReceiptHeadDocument
{
    /// <summary>Files are numbered in the order in which they were taken in.</summary>
    public required long Number { get; init; }

    /// <summary>The name under which it was dropped.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary><c>accepted</c>, <c>duplicate</c>, <c>superseded</c>, <c>rejected</c> or <c>quarantined</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>What it was recognised as, such as <c>metric-values</c>; <c>null</c> where it was not.</summary>
    public required string? Feed { get; init; }

    /// <summary>The quarters that it has figures for.</summary>
    public required IReadOnlyList<string> Quarters { get; init; }

    /// <summary>How many errors were found in it.</summary>
    public required int Errors { get; init; }

    /// <summary>How many warnings.</summary>
    public required int Warnings { get; init; }

    /// <summary>When it was taken in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    internal static ReceiptHeadDocument Of(IntakeRecord record) => new()
    {
        Number = record.Number,
        File = record.FileName,
        Sha256 = record.Sha256,
        Outcome = record.Outcome.Token(),
        Feed = record.Feed,
        Quarters = record.Quarters,
        Errors = record.Findings.Count(f => f.Severity == FindingSeverity.Error),
        Warnings = record.Findings.Count(f => f.Severity == FindingSeverity.Warning),
        ReceivedAt = record.ReceivedAt,
    };
}
