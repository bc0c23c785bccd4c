using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Reading.Receipts;

/// <summary>A slice that a file supplies, as its receipt says it.</summary>
public sealed record ReceiptSlice
{
    /// <summary><c>metric-values</c>, <c>published-results</c>, <c>league-table</c>, a decision kind, or a measure.</summary>
    public required string Feed { get; init; }

    /// <summary>The organisation type; <c>null</c> for a measure.</summary>
    public required string? Type { get; init; }

    /// <summary>The quarter, or of a measure the month.</summary>
    public required string Period { get; init; }

    /// <summary>Why what was in force gave way, such as <c>new-figures</c> or <c>correction</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>The file that supplied the slice before; <c>null</c> where none did.</summary>
    public required FileReference? Replaced { get; init; }

    /// <summary>Figures that the slice did not have.</summary>
    public required int Added { get; init; }

    /// <summary>Figures that are others.</summary>
    public required int Changed { get; init; }

    /// <summary>Figures that are no longer there.</summary>
    public required int Removed { get; init; }

    public static ReceiptSlice Of(SliceChange slice) => new()
    {
        Feed = slice.Feed,
        Type = slice.Type?.Token(),
        Period = slice.Period,
        Reason = slice.Reason.Token(),
        Replaced = slice.Replaced,
        Added = slice.Added,
        Changed = slice.Changed,
        Removed = slice.Removed,
    };
}
