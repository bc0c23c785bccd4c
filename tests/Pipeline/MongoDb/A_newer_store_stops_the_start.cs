using MongoDB.Bson;

namespace NofPipeline.Pipeline.Tests.MongoDb;

/// <summary>A service that would not understand the database ends with a sentence.</summary>
public sealed class A_newer_store_stops_the_start
{
    [Fact]
    public async Task Of_a_service()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable, TestDatabase.Missing);
        await using var database = await TestDatabase.NewAsync();
        await database.Database.GetCollection<BsonDocument>("progress").InsertOneAsync(
            new BsonDocument { ["_id"] = "schema", ["version"] = 99 }, options: null, TestContext.Current.CancellationToken);
        using var workplace = database.Workplace();

        var (exitCode, output) = await workplace.RunServiceHereAsync("Scoring");

        Assert.Equal(3, exitCode);
        Assert.Contains("has schema version 99", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", output, StringComparison.Ordinal);
    }
}
