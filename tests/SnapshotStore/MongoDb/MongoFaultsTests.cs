using System.Net;
using System.Reflection;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.Core.Clusters;
using MongoDB.Driver.Core.Connections;
using MongoDB.Driver.Core.Servers;
using NofPipeline.Snapshots.MongoDb;

namespace NofPipeline.SnapshotStore.Tests.MongoDb;

/// <summary>What a server's answer means, as the driver reports it.</summary>
public sealed class MongoFaultsTests
{
    private const int DuplicateKey = 11000;
    private const int MajorityNotReached = 64;
    private static readonly ConnectionId Connection = new(new ServerId(new ClusterId(), new DnsEndPoint("localhost", 27017)));

    [Fact]
    public void A_key_that_is_taken_is_a_duplicate_key()
    {
        var taken = new MongoWriteException(Connection, Duplicate(), null, null);

        Assert.True(MongoFaults.IsDuplicateKey(taken));
        Assert.False(MongoFaults.IsPassing(taken));
    }

    [Fact]
    public void A_key_that_is_taken_by_a_write_without_a_majority_is_a_fault_that_passes()
    {
        var undecided = new MongoWriteException(Connection, Duplicate(), NoMajority(), null);

        Assert.False(MongoFaults.IsDuplicateKey(undecided));
        Assert.True(MongoFaults.IsPassing(undecided));
    }

    [Theory]
    [InlineData(133, true)]
    [InlineData(189, true)]
    [InlineData(365, true)]
    [InlineData(384, true)]
    [InlineData(10107, true)]
    [InlineData(13, false)]
    [InlineData(DuplicateKey, false)]
    public void Some_codes_pass_by_themselves(int code, bool passes)
    {
        var fault = new MongoCommandException(Connection, "refused", new BsonDocument("find", "snapshots"), new BsonDocument { ["ok"] = 0, ["code"] = code });

        Assert.Equal(passes, MongoFaults.IsPassing(fault));
    }

    private static WriteError Duplicate() => Made<WriteError>(ServerErrorCategory.DuplicateKey, DuplicateKey, "E11000 duplicate key", null);

    private static WriteConcernError NoMajority() =>
        Made<WriteConcernError>(MajorityNotReached, "WriteConcernFailed", "waiting for replication timed out", null, Array.Empty<string>());

    /// <summary>The driver lets nobody else make one.</summary>
    private static T Made<T>(params object?[] arguments) => (T)Activator.CreateInstance(
        typeof(T), BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.CreateInstance, binder: null, arguments, culture: null)!;
}
