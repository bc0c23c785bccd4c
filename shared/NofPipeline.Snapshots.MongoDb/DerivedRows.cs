using MongoDB.Bson;
using MongoDB.Driver;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Snapshots.MongoDb;

/// <summary>
/// Segments and scores as one document per organisation, for whoever asks the database itself: made of the parts of every such snapshot of
/// the live lane. Nothing in the pipeline reads them.
/// </summary>
internal sealed class DerivedRows(MongoCollections collections)
{
    /// <summary>Of this shape of the documents: another shape is another progress, so that all are made again.</summary>
    private const string Id = "rows/2";

    private static readonly NumberMembers OfSegments = NumberMembers.Of(typeof(OrganisationSegments));
    private static readonly NumberMembers OfScores = NumberMembers.Of(typeof(OrganisationScores));

    /// <summary>Whether snapshots of a series are shown.</summary>
    public static bool Has(SnapshotSeries series) => series is { Lane: Lane.Live, Stage: SnapshotStage.Segments or SnapshotStage.Scores };

    /// <summary>Shows what is committed and not shown yet. Doing so twice, or by several at once, changes nothing.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var progress = await collections.Progress.Find(MongoStatements.Where.Eq("_id", Id)).FirstOrDefaultAsync(cancellationToken);
        var done = progress?["commit"] ?? 0;
        var last = await collections.Snapshots.LastNumberAsync(cancellationToken);
        if (last <= done.ToInt64())
        {
            return;
        }

        var commits = await collections.Snapshots
            .Find(
                MongoStatements.Where.Gt("_id", done)
                & MongoStatements.Where.Lte("_id", BsonJson.Number(last))
                & MongoStatements.Where.Eq("series.lane", Lane.Live.Token())
                & MongoStatements.Where.In("series.stage", new[] { SnapshotStage.Segments.Token(), SnapshotStage.Scores.Token() }))
            .Project(MongoStatements.Only.Include("_id"))
            .ToListAsync(cancellationToken);
        foreach (var number in commits.Select(commit => commit["_id"]))
        {
            await ShowAsync(
                await collections.Snapshots.Find(MongoStatements.Where.Eq("_id", number)).SingleAsync(cancellationToken), cancellationToken);
        }

        await collections.Progress.PutAsync(Id, MongoStatements.Set.Max("commit", BsonJson.Number(last)), cancellationToken);
    }

    private async Task ShowAsync(BsonDocument commit, CancellationToken cancellationToken)
    {
        var ofOrganisations = commit["parts"].AsBsonArray.Where(part => OdsCode.TryParse(part["key"].AsString, out _)).ToList();
        var contents = await collections.Parts
            .Find(MongoStatements.Where.In("_id", ofOrganisations.Select(part => part["sha256"])))
            .ToListAsync(cancellationToken);
        var byHash = contents.ToDictionary(part => part["_id"].AsString, part => part["content"].AsByteArray, StringComparer.Ordinal);
        var (rows, numbers) = commit["series"]["stage"] == SnapshotStage.Segments.Token()
            ? (collections.Segments, OfSegments)
            : (collections.Scores, OfScores);
        await rows.ReplaceAsync(
            [.. ofOrganisations.Select(part => Row(commit, part, numbers, byHash.GetValueOrDefault(part["sha256"].AsString))).OfType<BsonDocument>()],
            cancellationToken);
    }

    /// <summary><c>null</c> where the part cannot be shown: that is for whoever reads the snapshot to complain about.</summary>
    private static BsonDocument? Row(BsonDocument commit, BsonValue part, NumberMembers numbers, byte[]? content)
    {
        if (content is null || !BsonJson.TryToDocument(content, out var shown))
        {
            return null;
        }

        var row = new BsonDocument
        {
            ["_id"] = $"{commit["_id"]}/{part["key"]}",
            ["commit"] = commit["_id"],
            ["quarter"] = commit["series"]["quarter"],
            ["method"] = commit["series"]["method"],
            ["version"] = commit["version"],
            ["isFinal"] = commit["isFinal"],
        };
        return row.AddRange(numbers.Shown(shown));
    }
}
