using MongoDB.Bson;
using MongoDB.Driver;
using NofPipeline.Snapshots.Documents;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots.MongoDb;

/// <content>The register of dropped files.</content>
public sealed partial class MongoStore
{
    private const string CommittedId = "files";

    /// <inheritdoc />
    public Task<IntakeRecord> RecordAsync(IntakeRecord record, CancellationToken cancellationToken) => AskAsync(
        () => TakeTurnAsync(
            async () =>
            {
                var numbered = record with { Number = 1 + await collections.Files.LastNumberAsync(cancellationToken) };
                var document = new BsonDocument("_id", BsonJson.Number(numbered.Number));
                document.AddRange(BsonJson.ToDocument(StoredRecords.Write(numbered)));
                return (await collections.Files.TryInsertAsync(document, cancellationToken), numbered);
            },
            cancellationToken),
        cancellationToken);

    /// <inheritdoc />
    public Task CompleteAsync(long number, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            var completed = await collections.Files.UpdateOneAsync(
                MongoStatements.Where.Eq("_id", BsonJson.Number(number)), MongoStatements.Set.Set("completed", true), options: null, cancellationToken);
            return completed.MatchedCount == 1 ? number : throw new InvalidOperationException($"No file has the number {number}.");
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<IntakeRecord>> AllAsync(CancellationToken cancellationToken) =>
        AskAsync(() => FilesAsync(MongoStatements.Where.Empty, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IntakeRecord?> FindAcceptedAsync(string sha256, CancellationToken cancellationToken) => AskAsync(
        async () => await FilesAsync(
            MongoStatements.Where.Eq("sha256", sha256) & MongoStatements.Where.Eq("outcome", IntakeOutcome.Accepted.Token()), cancellationToken)
            is [var first, ..] ? first : null,
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<IntakeRecord>> IncompleteAsync(CancellationToken cancellationToken) =>
        AskAsync(() => FilesAsync(MongoStatements.Where.Eq("completed", false), cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<CommittedFiles?> CommittedAsync(CancellationToken cancellationToken) => AskAsync(
        async () => await collections.Progress.Find(MongoStatements.Where.Eq("_id", CommittedId)).FirstOrDefaultAsync(cancellationToken) is { } committed
            ? new CommittedFiles(committed["number"].ToInt64(), committed["build"].AsString)
            : null,
        cancellationToken);

    /// <inheritdoc />
    public Task SetCommittedAsync(CommittedFiles committed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(committed);
        return AskAsync(
            async () =>
            {
                await collections.Progress.PutAsync(
                    CommittedId, MongoStatements.Set.Set("number", BsonJson.Number(committed.Number)).Set("build", committed.Build), cancellationToken);
                return committed;
            },
            cancellationToken);
    }

    private async Task<IReadOnlyList<IntakeRecord>> FilesAsync(FilterDefinition<BsonDocument> which, CancellationToken cancellationToken) =>
        [.. (await collections.Files.Find(which).Sort(InOrder).ToListAsync(cancellationToken)).Select(File)];

    private static IntakeRecord File(BsonDocument document)
    {
        document.Remove("_id");
        return StoredRecords.ReadFile(BsonJson.ToJson(document));
    }
}
