using MongoDB.Bson;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Snapshots.MongoDb;

namespace NofPipeline.SnapshotStore.Tests.MongoDb;

/// <summary>What of a record analysts see as numbers.</summary>
public sealed class NumberMembersTests
{
    [Fact]
    public void Decimals_are_numbers_wherever_they_stand_with_their_text_beside_them() => AssertShown(
        typeof(OrganisationScores),
        """{ "organisation" : { "code" : "RJ1" }, "metrics" : [{ "metric" : "OF0001", "unit" : "2", "value" : "72.50000000000000000001", "printed" : null }], "average" : { "unrounded" : "2", "items" : 29 } }""",
        """{ "organisation" : { "code" : "RJ1" }, "metrics" : [{ "metric" : "OF0001", "unit" : "2", "value" : 72.5, "valueText" : "72.50000000000000000001", "printed" : null }], "average" : { "unrounded" : 2.0, "unroundedText" : "2", "items" : 29 } }""");

    [Fact]
    public void Lists_of_decimals_too() => AssertShown(
        typeof(OrganisationSegments),
        """{ "average" : "2.12", "likely" : { "averageLow" : "2.01", "segments" : ["0.25", "0.75"] } }""",
        """{ "average" : 2.12, "averageText" : "2.12", "likely" : { "averageLow" : 2.01, "averageLowText" : "2.01", "segments" : [0.25, 0.75], "segmentsText" : ["0.25", "0.75"] } }""");

    [Fact]
    public void What_only_looks_like_a_number_stays_as_it_is() => AssertShown(
        typeof(OrganisationSegments),
        """{ "average" : "unknown", "decisions" : [{ "kind" : "segment-5", "value" : "1" }] }""",
        """{ "average" : "unknown", "decisions" : [{ "kind" : "segment-5", "value" : "1" }] }""");

    private static void AssertShown(Type record, string stored, string shown) =>
        Assert.Equal(BsonDocument.Parse(shown), NumberMembers.Of(record).Shown(BsonDocument.Parse(stored)));
}
