using MongoDB.Bson;
using MongoDB.Driver;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.Snapshots.MongoDb;

/// <content>The commit.</content>
public sealed partial class MongoStore
{
    /// <inheritdoc />
    public async Task<SnapshotHeader?> CommitAsync(SnapshotDraft draft, int previousVersion, CancellationToken cancellationToken)
    {
        var id = SnapshotCommit.Identify(draft, previousVersion);
        await AskAsync(() => WritePartsAsync([.. draft.Parts, .. draft.Lineage], cancellationToken), cancellationToken);
        onStep?.Invoke($"{draft.Series.Stage.Token()}.after-parts");
        var header = SnapshotCommit.HeaderOf(draft, id, previousVersion + 1);
        var committed = await AskAsync(
            () => TakeTurnAsync(() => InsertAsync(header, previousVersion, draft.Events, cancellationToken), cancellationToken), cancellationToken);
        if (committed is not null && DerivedRows.Has(committed.Series))
        {
            await DeriveRowsAsync(cancellationToken);
        }

        return committed;
    }

    /// <summary>
    /// What is looked up is true of the commits up to the last number; if another commit comes in between, it has taken the number and this one
    /// decides anew. So the version, the place in the feed and the numbers of the events need no lock and no transaction.
    /// </summary>
    private async Task<(bool IsDone, SnapshotHeader? Committed)> InsertAsync(
        SnapshotHeader header, int previousVersion, IReadOnlyList<EventDraft>? events, CancellationToken cancellationToken)
    {
        var last = await collections.Snapshots.LastNumberAsync(cancellationToken);
        if (await CurrentVersionAsync(header.Series, cancellationToken) != previousVersion)
        {
            return (true, null);
        }

        var now = time.GetUtcNow();
        header = header with
        {
            CommittedAt = now,
            Feed = events is null ? null : await NextFeedEntryAsync(events, now, header.TraceParent, cancellationToken),
        };
        var document = new BsonDocument("_id", BsonJson.Number(last + 1));
        document.AddRange(BsonJson.ToDocument(SnapshotCommit.BytesOf(header)));
        return (await collections.Snapshots.TryInsertAsync(document, cancellationToken), header);
    }

    private async Task<int> CurrentVersionAsync(SnapshotSeries series, CancellationToken cancellationToken)
    {
        var newest = await OfSeries(series).Sort(NewestFirst).Limit(1).Project(MongoStatements.Only.Include("version")).FirstOrDefaultAsync(cancellationToken);
        return newest?["version"].ToInt32() ?? 0;
    }

    /// <summary>The commit is made: a failure now is no failure of the commit, and the next commit or start derives what is missing.</summary>
    private async Task DeriveRowsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await rows.CatchUpAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is OperationCanceledException or MongoException or TimeoutException)
        {
            isPrepared = false;
        }
    }
}
