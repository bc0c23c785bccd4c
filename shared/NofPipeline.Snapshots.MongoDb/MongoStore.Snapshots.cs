using MongoDB.Bson;
using MongoDB.Driver;
using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots.Documents;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.Snapshots.MongoDb;

/// <content>Reading headers.</content>
public sealed partial class MongoStore
{
    private static readonly SortDefinition<BsonDocument> NewestFirst = MongoStatements.By.Descending("version");
    private static readonly SortDefinition<BsonDocument> InOrder = MongoStatements.By.Ascending("_id");

    /// <inheritdoc />
    public Task<SnapshotHeader?> CurrentAsync(SnapshotSeries series, CancellationToken cancellationToken) =>
        AskAsync(() => HeaderAsync(OfSeries(series).Sort(NewestFirst), cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SnapshotHeader>> CurrentAsync(SnapshotStage stage, Lane lane, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            var pointers = await PointersAsync(stage, lane, cancellationToken);
            var headers = await HeadersAsync(collections.Snapshots.Find(MongoStatements.Where.In("_id", pointers)), cancellationToken);
            return (IReadOnlyList<SnapshotHeader>)
                [.. headers.OrderBy(h => h.Series.Quarter).ThenBy(h => h.Series.Method, StringComparer.Ordinal)];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SnapshotHead>> HeadsAsync(SnapshotStage stage, Lane lane, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            var pointers = await PointersAsync(stage, lane, cancellationToken);
            var heads = await collections.Snapshots
                .Find(MongoStatements.Where.In("_id", pointers))
                .Project(MongoStatements.Only.Include("series").Include("version").Include("id").Include("upstream").Include("isFinal"))
                .ToListAsync(cancellationToken);
            return (IReadOnlyList<SnapshotHead>)[.. heads.Select(Head).OrderBy(h => h.Series.Quarter).ThenBy(h => h.Series.Method, StringComparer.Ordinal)];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<SnapshotHeader?> FindAsync(SnapshotSeries series, int version, CancellationToken cancellationToken) => AskAsync(
        () => HeaderAsync(
            collections.Snapshots.Find(WhereSeries(series) & MongoStatements.Where.Eq("version", version)), cancellationToken),
        cancellationToken);

    /// <inheritdoc />
    public Task<SnapshotHeader?> FindAsync(SnapshotId id, CancellationToken cancellationToken) => AskAsync(
        () => HeaderAsync(collections.Snapshots.Find(MongoStatements.Where.Eq("id", id.Value)).Sort(InOrder), cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SnapshotHeader>> CommitsAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);

        // MongoDB takes a limit of zero for none.
        return limit == 0
            ? Task.FromResult<IReadOnlyList<SnapshotHeader>>([])
            : AskAsync(
                () => HeadersAsync(
                    collections.Snapshots.Find(MongoStatements.Where.Gt("_id", BsonJson.Number(after))).Sort(InOrder).Limit(limit), cancellationToken),
                cancellationToken);
    }

    /// <inheritdoc />
    /// <remarks>Commits and events are of one moment; files that are recorded meanwhile may or may not be among those told.</remarks>
    public Task<string> StateDigestAsync(CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            var last = await collections.Snapshots.LastNumberAsync(cancellationToken);
            await derived.CatchUpAsync(cancellationToken);
            var snapshots = await collections.Snapshots
                .Find(MongoStatements.Where.Lte("_id", BsonJson.Number(last)))
                .Project(MongoStatements.Only.Include("series").Include("version").Include("id").Include("feed.publication"))
                .ToListAsync(cancellationToken);
            var events = await collections.Events.Find(MongoStatements.Where.Lte("commit", BsonJson.Number(last))).ToListAsync(cancellationToken);
            return StateDigest.Of(snapshots.Select(Committed), events.Select(Event), await FilesAsync(MongoStatements.Where.Empty, cancellationToken));
        },
        cancellationToken);

    /// <summary>The numbers of the commits that are current.</summary>
    private async Task<IEnumerable<BsonValue>> PointersAsync(SnapshotStage stage, Lane lane, CancellationToken cancellationToken)
    {
        await derived.CatchUpAsync(cancellationToken);
        var pointers = await collections.Current
            .Find(MongoStatements.Where.Eq("stage", stage.Token()) & MongoStatements.Where.Eq("lane", lane.Token()))
            .ToListAsync(cancellationToken);
        return pointers.Select(p => p["commit"]);
    }

    private IFindFluent<BsonDocument, BsonDocument> OfSeries(SnapshotSeries series) => collections.Snapshots.Find(WhereSeries(series));

    private static FilterDefinition<BsonDocument> WhereSeries(SnapshotSeries series) =>
        MongoStatements.Where.Eq("series.lane", series.Lane.Token())
        & MongoStatements.Where.Eq("series.method", series.Method)
        & MongoStatements.Where.Eq("series.stage", series.Stage.Token())
        & MongoStatements.Where.Eq("series.quarter", series.Quarter.ToString());

    private static async Task<SnapshotHeader?> HeaderAsync(IFindFluent<BsonDocument, BsonDocument> found, CancellationToken cancellationToken) =>
        await found.Limit(1).FirstOrDefaultAsync(cancellationToken) is { } document ? Header(document) : null;

    private static async Task<IReadOnlyList<SnapshotHeader>> HeadersAsync(
        IFindFluent<BsonDocument, BsonDocument> found, CancellationToken cancellationToken) =>
        [.. (await found.ToListAsync(cancellationToken)).Select(Header)];

    private static SnapshotHeader Header(BsonDocument document)
    {
        document.Remove("_id");
        return StoredRecords.ReadHeader(BsonJson.ToJson(document));
    }

    private static CommittedVersion Committed(BsonDocument document) => new(
        Series(document),
        document["version"].ToInt32(),
        SnapshotId.Parse(document["id"].AsString),
        document.GetValue("feed", BsonNull.Value) is BsonDocument feed ? feed["publication"].ToInt64() : null);

    private static SnapshotHead Head(BsonDocument document) => new(
        Series(document),
        document["version"].ToInt32(),
        SnapshotId.Parse(document["id"].AsString),
        [.. document["upstream"].AsBsonArray.Select(id => SnapshotId.Parse(id.AsString))],
        document["isFinal"].AsBoolean);

    private static SnapshotSeries Series(BsonDocument document)
    {
        var series = document["series"].AsBsonDocument;
        return new SnapshotSeries(
            Tokens.ParseStage(series["stage"].AsString),
            Quarter.Parse(series["quarter"].AsString),
            series["method"].AsString,
            Tokens.ParseLane(series["lane"].AsString));
    }
}
