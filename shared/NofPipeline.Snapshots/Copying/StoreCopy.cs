using NofPipeline.Snapshots.Documents;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots.Copying;

/// <summary>
/// Copies one store into another of any kind: every commit in its order, with its parts, messages, time and place in the feed; the intake register;
/// what is consumed; the positions of the relays; the audit log. An interrupted copy is completed by doing it again. Nothing may write to either store meanwhile.
/// </summary>
/// <param name="source">The store that is copied.</param>
/// <param name="target">An empty store, or one that an earlier copy has begun.</param>
/// <param name="time">The clock with which the target was opened.</param>
public sealed class StoreCopy(IPipelineStore source, IPipelineStore target, CopiedTime time)
{
    private const int Batch = 20;

    /// <exception cref="InvalidDataException">The target holds something else, or the source is damaged.</exception>
    public async Task<CopyResult> RunAsync(CancellationToken cancellationToken)
    {
        var (commits, copied) = await CopyCommitsAsync(cancellationToken);
        var files = await CopyFilesAsync(cancellationToken);
        await CopyConsumptionAsync(cancellationToken);
        await CopyPositionsAsync(cancellationToken);
        await CopyAuditAsync(cancellationToken);
        var (before, after) = (await source.StateDigestAsync(cancellationToken), await target.StateDigestAsync(cancellationToken));
        return before == after
            ? new CopyResult(commits, copied, files, after)
            : throw new InvalidDataException($"The copy is not equal: the source has the state digest {before}, the target {after}.");
    }

    private async Task<(long Commits, long Copied)> CopyCommitsAsync(CancellationToken cancellationToken)
    {
        var (number, copied) = (0L, 0L);
        while (true)
        {
            var theirs = await source.CommitsAsync(number, Batch, cancellationToken);
            var ours = await target.CommitsAsync(number, Batch, cancellationToken);
            if (theirs.Count == 0)
            {
                return ours.Count == 0 ? (number, copied) : throw Different(number + 1);
            }

            foreach (var (i, header) in theirs.Index())
            {
                number++;
                if (i < ours.Count)
                {
                    RequireSame(header, ours[i], number);
                }
                else
                {
                    await CopyAsync(header, number, cancellationToken);
                    copied++;
                }
            }
        }
    }

    private async Task CopyAsync(SnapshotHeader header, long number, CancellationToken cancellationToken)
    {
        time.Set(header.CommittedAt);
        var draft = new SnapshotDraft
        {
            Series = header.Series,
            MethodDigest = header.MethodDigest,
            Upstream = header.Upstream,
            IsFinal = header.IsFinal,
            Parts = await PartsAsync(header.Parts, cancellationToken),
            Lineage = await PartsAsync(header.Lineage, cancellationToken),
            Consumed = header.Consumed,
            Outbox = (_, _) => header.Outbox,
            Events = header.Feed is { } feed ? [.. feed.Events.Select(e => e.Event with { Text = e.Text })] : null,
            TraceParent = header.TraceParent,
            Engine = header.Engine,
            Contract = header.Contract,
        };
        RequireSame(header, await target.CommitAsync(draft, header.Version - 1, cancellationToken), number);
    }

    private async Task<IReadOnlyList<SnapshotPart>> PartsAsync(IReadOnlyList<PartReference> references, CancellationToken cancellationToken)
    {
        var parts = new List<SnapshotPart>(references.Count);
        foreach (var reference in references)
        {
            parts.Add(new SnapshotPart(reference.Key, await source.ReadPartAsync(reference, cancellationToken)));
        }

        return parts;
    }

    private async Task<int> CopyFilesAsync(CancellationToken cancellationToken)
    {
        var theirs = await source.AllAsync(cancellationToken);
        var ours = await target.AllAsync(cancellationToken);
        if (ours.Count > theirs.Count)
        {
            throw new InvalidDataException($"The target holds {ours.Count} files, the source {theirs.Count}: it is not a copy of this store.");
        }

        foreach (var (i, file) in theirs.Index())
        {
            var copy = i < ours.Count ? ours[i] : await target.RecordAsync(file, cancellationToken);
            if (!IsSame(file with { Completed = true }, copy with { Completed = true }))
            {
                throw new InvalidDataException($"File {file.Number} is another one in the target: it is not a copy of this store.");
            }

            if (file.Completed && !copy.Completed)
            {
                await target.CompleteAsync(file.Number, cancellationToken);
            }
        }

        return theirs.Count;
    }

    /// <summary>Commits bring the consumptions that they are; this brings those that needed no commit.</summary>
    private async Task CopyConsumptionAsync(CancellationToken cancellationToken)
    {
        var waiting = (await source.UnconsumedAsync(cancellationToken)).Select(m => m.Id).ToHashSet();
        foreach (var message in (await target.UnconsumedAsync(cancellationToken)).Where(m => !waiting.Contains(m.Id)))
        {
            await target.RecordConsumptionAsync(message.Id, cancellationToken);
        }
    }

    private async Task CopyPositionsAsync(CancellationToken cancellationToken)
    {
        foreach (var relay in await source.TargetsAsync(cancellationToken))
        {
            var theirs = await source.PositionAsync(relay, cancellationToken);
            var ours = await target.PositionAsync(relay, cancellationToken);
            for (; ours.Resets < theirs.Resets; ours = await target.PositionAsync(relay, cancellationToken))
            {
                await target.ResetAsync(relay, cancellationToken);
            }

            if (ours.Sequence < theirs.Sequence)
            {
                await target.AdvanceAsync(relay, ours, theirs.Sequence, cancellationToken);
            }
        }
    }

    private async Task CopyAuditAsync(CancellationToken cancellationToken)
    {
        var number = 0L;
        while (await source.AuditAsync(number, Batch, cancellationToken) is { Count: > 0 } theirs)
        {
            var ours = await target.AuditAsync(number, Batch, cancellationToken);
            foreach (var (i, record) in theirs.Index())
            {
                number++;
                time.Set(record.At);
                var copy = i < ours.Count ? ours[i] : await target.AppendAsync(record.Entry, cancellationToken);
                if (copy != record)
                {
                    throw new InvalidDataException($"Audit record {number} is another one in the target: it is not a copy of this store.");
                }
            }
        }
    }

    private static void RequireSame(SnapshotHeader header, SnapshotHeader? copy, long number)
    {
        if (!IsSame(header, copy))
        {
            throw Different(number);
        }
    }

    private static InvalidDataException Different(long number) =>
        new($"Commit {number} is another one in the target: it is not a copy of this store. Copy into an empty store.");

    private static bool IsSame(SnapshotHeader one, SnapshotHeader? other) =>
        other is not null && StoredRecords.Write(one).AsSpan().SequenceEqual(StoredRecords.Write(other));

    private static bool IsSame(IntakeRecord one, IntakeRecord other) => StoredRecords.Write(one).AsSpan().SequenceEqual(StoredRecords.Write(other));
}
