using System.Text;
using Microsoft.Data.Sqlite;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.Snapshots.Sqlite;

/// <content>The commit.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public async Task<SnapshotHeader?> CommitAsync(SnapshotDraft draft, int previousVersion, CancellationToken cancellationToken)
    {
        var id = SnapshotCommit.Identify(draft, previousVersion);
        await WritePartsAsync([.. draft.Parts, .. draft.Lineage], cancellationToken);
        onStep?.Invoke($"{draft.Series.Stage.Token()}.after-parts");
        var header = SnapshotCommit.HeaderOf(draft, id, previousVersion + 1);
        return await WriteAsync(connection => Insert(connection, header, previousVersion, draft.Events), cancellationToken);
    }

    private SnapshotHeader? Insert(SqliteConnection connection, SnapshotHeader header, int previousVersion, IReadOnlyList<EventDraft>? events)
    {
        var current = connection.Scalar<long>(
            $"SELECT COALESCE(MAX(version), 0) FROM snapshot WHERE {OfSeries}", SeriesParameters(header.Series));
        if (current != previousVersion)
        {
            return null;
        }

        var now = time.GetUtcNow();
        header = header with { CommittedAt = now, Feed = events is null ? null : NextFeedEntry(connection, events, now, header.TraceParent) };
        var number = connection.Scalar<long>(
            """
            INSERT INTO snapshot (lane, method, stage, quarter, version, id, publication, header)
            VALUES ($lane, $method, $stage, $quarter, $version, $id, $publication, $header)
            RETURNING commit_number
            """,
            [
                .. SeriesParameters(header.Series),
                ("$version", header.Version),
                ("$id", header.Id.Value),
                ("$publication", header.Feed?.Publication),
                ("$header", Encoding.UTF8.GetString(SnapshotCommit.BytesOf(header))),
            ]);

        PutHead(connection, header);
        InsertEvents(connection, header.Feed);
        if (header.Consumed is { } consumed)
        {
            Consume(connection, consumed);
        }

        InsertPending(connection, number, header.Outbox, header.TraceParent);
        return header;
    }
}
