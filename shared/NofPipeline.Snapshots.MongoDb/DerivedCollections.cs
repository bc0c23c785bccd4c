using System.Text;
using MongoDB.Bson;
using MongoDB.Driver;

namespace NofPipeline.Snapshots.MongoDb;

/// <summary>
/// Messages, current versions and events, made of the commits in their order. Before one of them is read it is brought up to the last commit, so
/// that it does not matter where the process that committed was killed. Doing a commit twice, or by several at once, changes nothing.
/// </summary>
internal sealed class DerivedCollections(MongoCollections collections)
{
    /// <summary>A message is consumed, whether it is known yet or not.</summary>
    public static readonly UpdateDefinition<BsonDocument> Consumed = MongoStatements.Set.Set("consumed", true);

    private const string Id = "derived";
    private const int Batch = 100;

    /// <summary>The commit up to which this process knows that everything is derived.</summary>
    private long known;

    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var commits = await AfterAsync(Interlocked.Read(ref known), cancellationToken);
        if (commits.Count > 0 && await PositionAsync(cancellationToken) is var position && position > Interlocked.Read(ref known))
        {
            // Another process has done some of it.
            Interlocked.Exchange(ref known, position);
            commits = await AfterAsync(position, cancellationToken);
        }

        while (commits.Count > 0)
        {
            foreach (var commit in commits)
            {
                await DeriveAsync(commit, cancellationToken);
            }

            var last = commits[^1]["_id"];
            await collections.Progress.PutAsync(Id, MongoStatements.Set.Max("commit", last), cancellationToken);
            Interlocked.Exchange(ref known, last.ToInt64());
            commits = await AfterAsync(last.ToInt64(), cancellationToken);
        }
    }

    private Task<List<BsonDocument>> AfterAsync(long commit, CancellationToken cancellationToken) => collections.Snapshots
        .Find(MongoStatements.Where.Gt("_id", BsonJson.Number(commit)))
        .Sort(MongoStatements.By.Ascending("_id"))
        .Limit(Batch)
        .Project(MongoStatements.Only.Exclude("parts").Exclude("lineage"))
        .ToListAsync(cancellationToken);

    private async Task<long> PositionAsync(CancellationToken cancellationToken)
    {
        var progress = await collections.Progress.Find(MongoStatements.Where.Eq("_id", Id)).FirstOrDefaultAsync(cancellationToken);
        return progress?["commit"].ToInt64() ?? 0;
    }

    private async Task DeriveAsync(BsonDocument commit, CancellationToken cancellationToken)
    {
        foreach (var (position, message) in commit["outbox"].AsBsonArray.Index())
        {
            await collections.Messages.PutAsync(message["id"], Sent(commit, message.AsBsonDocument, position), cancellationToken);
        }

        if (commit["consumed"] is BsonString consumed)
        {
            await collections.Messages.PutAsync(consumed, Consumed, cancellationToken);
        }

        if (commit["feed"] is BsonDocument feed)
        {
            await collections.Events.InsertMissingAsync([.. feed["events"].AsBsonArray.Select(e => Event(commit, e.AsBsonDocument))], cancellationToken);
        }

        await collections.Current.ReplaceOlderAsync(Current(commit), "version", cancellationToken);
    }

    /// <summary>What is known of a message already, above all that it is consumed, stays.</summary>
    private static UpdateDefinition<BsonDocument> Sent(BsonDocument commit, BsonDocument message, int position) => MongoStatements.Set
        .SetOnInsert("type", message["type"])
        .SetOnInsert("body", message["body"])
        .SetOnInsert("commit", commit["_id"])
        .SetOnInsert("position", position)
        .SetOnInsert("traceParent", commit.GetValue("traceParent", BsonNull.Value))
        .SetOnInsert("consumed", false);

    private static BsonDocument Event(BsonDocument commit, BsonDocument entry)
    {
        var told = entry["event"].AsBsonDocument;
        return new BsonDocument
        {
            ["_id"] = entry["sequence"],
            ["commit"] = commit["_id"],
            ["publication"] = entry["publication"],
            ["subject"] = told["subject"],
            ["subjectSequence"] = entry["subjectSequence"],
            ["quarter"] = told["quarter"],
            ["type"] = told["type"],
            ["time"] = entry["time"],
            ["id"] = told["id"],
            ["data"] = BsonJson.TryToDocument(Encoding.UTF8.GetBytes(told["data"].AsString), out var data) ? data : BsonNull.Value,
            ["json"] = told["data"],
            ["traceParent"] = entry.GetValue("traceParent", BsonNull.Value),
            ["text"] = entry.GetValue("text", BsonNull.Value),
        };
    }

    private static BsonDocument Current(BsonDocument commit)
    {
        var series = commit["series"].AsBsonDocument;
        return new BsonDocument
        {
            ["_id"] = $"{series["lane"]}/{series["stage"]}/{series["quarter"]}/{series["method"]}",
            ["stage"] = series["stage"],
            ["quarter"] = series["quarter"],
            ["method"] = series["method"],
            ["lane"] = series["lane"],
            ["version"] = commit["version"],
            ["commit"] = commit["_id"],
            ["isFinal"] = commit["isFinal"],
            ["committedAt"] = commit["committedAt"],
        };
    }
}
