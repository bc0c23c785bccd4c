using System.Globalization;
using MongoDB.Bson;
using MongoDB.Driver;
using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Snapshots.MongoDb;

/// <content>The event feed.</content>
public sealed partial class MongoStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<FeedEvent>> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);

        // MongoDB takes a limit of zero for none.
        return limit == 0
            ? Task.FromResult<IReadOnlyList<FeedEvent>>([])
            : EventsAsync(MongoStatements.Where.Gt("_id", BsonJson.Number(after)), limit, cancellationToken);
    }

    /// <inheritdoc />
    public Task<long> LastSequenceAsync(CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            await derived.CatchUpAsync(cancellationToken);
            return await collections.Events.LastNumberAsync(cancellationToken);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<FeedEvent?> LatestAsync(string subject, Quarter quarter, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            await derived.CatchUpAsync(cancellationToken);
            var found = await collections.Events
                .Find(MongoStatements.Where.Eq("subject", subject) & MongoStatements.Where.Lte("quarter", quarter.ToString()))
                .Sort(MongoStatements.By.Descending("quarter").Descending("_id"))
                .Limit(1)
                .FirstOrDefaultAsync(cancellationToken);
            return found is null ? null : Event(found);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<FeedEvent>> OfQuarterAsync(Quarter quarter, CancellationToken cancellationToken) =>
        EventsAsync(MongoStatements.Where.Eq("quarter", quarter.ToString()), limit: null, cancellationToken);

    private Task<IReadOnlyList<FeedEvent>> EventsAsync(FilterDefinition<BsonDocument> which, int? limit, CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<FeedEvent>>(
            async () =>
            {
                await derived.CatchUpAsync(cancellationToken);
                var found = await collections.Events.Find(which).Sort(InOrder).Limit(limit).ToListAsync(cancellationToken);
                return [.. found.Select(Event)];
            },
            cancellationToken);

    private async Task<FeedEntry> NextFeedEntryAsync(
        IReadOnlyList<EventDraft> drafts, DateTimeOffset now, string? traceParent, CancellationToken cancellationToken)
    {
        await derived.CatchUpAsync(cancellationToken);
        var publication = await collections.Snapshots
            .Find(MongoStatements.Where.Gt("feed.publication", 0))
            .Sort(MongoStatements.By.Descending("feed.publication"))
            .Limit(1)
            .Project(MongoStatements.Only.Include("feed.publication"))
            .FirstOrDefaultAsync(cancellationToken);
        var ofSubject = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var subject in drafts.Select(draft => draft.Subject).Distinct(StringComparer.Ordinal))
        {
            var newest = await collections.Events
                .Find(MongoStatements.Where.Eq("subject", subject))
                .Sort(MongoStatements.By.Descending("subjectSequence"))
                .Limit(1)
                .Project(MongoStatements.Only.Include("subjectSequence"))
                .FirstOrDefaultAsync(cancellationToken);
            ofSubject[subject] = newest?["subjectSequence"].ToInt64() ?? 0;
        }

        return FeedEntry.Next(
            publication?["feed"]["publication"].ToInt64() ?? 0,
            await collections.Events.LastNumberAsync(cancellationToken),
            subject => ofSubject[subject],
            drafts,
            now,
            traceParent);
    }

    private static FeedEvent Event(BsonDocument document) => FeedEvent.Of(
        document["_id"].ToInt64(),
        document["subjectSequence"].ToInt64(),
        document["publication"].ToInt64(),
        DateTimeOffset.Parse(document["time"].AsString, CultureInfo.InvariantCulture),
        new EventDraft(
            Guid.Parse(document["id"].AsString),
            document["type"].AsString,
            document["subject"].AsString,
            document["quarter"].AsString,
            document["json"].AsString),
        document["traceParent"] is BsonString trace ? trace.Value : null,
        document.GetValue("text", BsonNull.Value) is BsonString text ? text.Value : null);
}
