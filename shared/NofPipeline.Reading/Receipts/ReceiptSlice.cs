using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Reading.Receipts;

/// <summary>A slice that a file supplies, as its receipt says it.</summary>
public sealed record ReceiptSlice
{
    public required string Feed { get; init; }

    public required string? Type { get; init; }

    public required string Period { get; init; }

    public required string Reason { get; init; }

    public required FileReference? Replaced { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

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
