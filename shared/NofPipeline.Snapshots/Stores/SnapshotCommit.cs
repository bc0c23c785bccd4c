using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Documents;

namespace NofPipeline.Snapshots.Stores;

/// <summary>What every store does in the same way when it commits.</summary>
public static class SnapshotCommit
{
    /// <summary>A part may have so many bytes: a document of MongoDB holds 16 MB, and what one store takes every store must take.</summary>
    public const int MostPartBytes = 15_000_000;

    /// <summary>A header may have so many bytes of canonical JSON, for the same reason: as a document it is a fifth larger at most.</summary>
    public const int MostHeaderBytes = 12_000_000;

    /// <summary>The id of what a draft would commit. To be called before anything is written.</summary>
    /// <exception cref="ArgumentException">The draft has events that its stage or lane does not publish, or two parts with one key.</exception>
    /// <exception cref="InvalidDataException">A part is too large.</exception>
    public static SnapshotId Identify(SnapshotDraft draft, int previousVersion)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(previousVersion);
        if (draft.Events is not null && draft.Series is not { Stage: SnapshotStage.Publication, Lane: Lane.Live })
        {
            throw new ArgumentException("Only a publication in the live lane has events.", nameof(draft));
        }

        if (draft.Parts.Concat(draft.Lineage).FirstOrDefault(part => part.Content.Length > MostPartBytes) is { } large)
        {
            throw new InvalidDataException(
                $"Part '{large.Key}' of {draft.Series.Stage.Token()} {draft.Series.Quarter} has {large.Content.Length:N0} bytes, but a part may have "
                + $"{MostPartBytes:N0} at most: nothing was committed. Look for an organisation with far too many rows in the files of this quarter.");
        }

        return SnapshotIdentity.Of(draft);
    }

    /// <summary>The header, but for the feed entry and the time, which the insert gives it. To be called when the parts are written.</summary>
    public static SnapshotHeader HeaderOf(SnapshotDraft draft, SnapshotId id, int version) => new()
    {
        Series = draft.Series,
        Version = version,
        Id = id,
        MethodDigest = draft.MethodDigest,
        Upstream = draft.Upstream,
        IsFinal = draft.IsFinal,
        Parts = References(draft.Parts),
        Lineage = References(draft.Lineage),
        Consumed = draft.Consumed,
        Outbox = draft.Outbox(id, version),
        Feed = null,
        CommittedAt = default,
        TraceParent = draft.TraceParent,
        Engine = draft.Engine,
        Contract = draft.Contract,
    };

    /// <summary>A whole header as canonical JSON, which is what is inserted.</summary>
    /// <exception cref="InvalidDataException">It is too large.</exception>
    public static byte[] BytesOf(SnapshotHeader header)
    {
        var bytes = StoredRecords.Write(header);
        return bytes.Length <= MostHeaderBytes
            ? bytes
            : throw new InvalidDataException(
                $"The header of {header.Series.Stage.Token()} {header.Series.Quarter} has {bytes.Length:N0} bytes, but a header may have {MostHeaderBytes:N0} at "
                + "most: nothing was committed. Look for far too many organisations in the register.");
    }

    private static PartReference[] References(IEnumerable<SnapshotPart> parts) =>
        [.. parts.Select(part => part.Reference).OrderBy(part => part.Key, StringComparer.Ordinal)];
}
