using MongoDB.Driver;

namespace NofPipeline.Snapshots.MongoDb;

/// <summary>Which of the driver's faults may pass by themselves, so that nobody else needs to know the driver.</summary>
internal static class MongoFaults
{
    private const int DuplicateKey = 11000;

    /// <summary>
    /// Not primary, no member to read from, shutting down, recovering, interrupted, network, time limit, majority not reached, conflict of
    /// writes, temporarily unavailable.
    /// </summary>
    private static readonly HashSet<int> PassingCodes =
        [6, 7, 50, 64, 89, 91, 112, 133, 134, 189, 202, 262, 365, 384, 9001, 10058, 10107, 11600, 11602, 13435, 13436];

    public static bool IsPassing(Exception fault) => fault switch
    {
        // Wrong credentials are among the connection faults: while a replica set is being set up its users come last.
        MongoConnectionException or TimeoutException or MongoWaitQueueFullException => true,
        MongoNotPrimaryException or MongoNodeIsRecoveringException or MongoExecutionTimeoutException => true,
        MongoWriteException write => HasPassingCode(write.WriteError?.Code, write.WriteConcernError?.Code),
        MongoBulkWriteException bulk => HasPassingCode([bulk.WriteConcernError?.Code, .. bulk.WriteErrors.Select(e => (int?)e.Code)]),
        MongoCommandException command => command.HasErrorLabel("RetryableWriteError") || HasPassingCode(command.Code),
        // The pool is being emptied because a server was lost; its type is internal to the driver.
        MongoClientException client => client.GetType().Name == "MongoConnectionPoolPausedException",
        _ => false,
    };

    /// <summary>
    /// Whether the key is taken for good. Where the server says in the same breath that a write did not reach a majority, the one that took
    /// the key may yet vanish: that is a fault that passes.
    /// </summary>
    public static bool IsDuplicateKey(Exception fault) => fault switch
    {
        MongoWriteException write => write.WriteConcernError is null && write.WriteError?.Category == ServerErrorCategory.DuplicateKey,
        MongoBulkWriteException bulk =>
            bulk.WriteConcernError is null && bulk.WriteErrors.Count > 0 && bulk.WriteErrors.All(e => e.Category == ServerErrorCategory.DuplicateKey),
        MongoCommandException command => command.Code == DuplicateKey,
        _ => false,
    };

    private static bool HasPassingCode(params IReadOnlyList<int?> codes) => codes.Any(code => code is { } known && PassingCodes.Contains(known));
}
