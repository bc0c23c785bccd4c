using System.Text.Json;
using NofPipeline.Contracts.Events;
using NofPipeline.Publishing.Tests.Movements;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Publishing.Tests.Events;

/// <summary>The examples in docs/events.md are what these tests publish, so that they cannot grow stale.</summary>
public sealed class EventDocumentationTests
{
    private static readonly decimal[] Cuts = [1.5m, 2.5m, 3.5m];
    private static readonly JsonSerializerOptions Indented = new(EventJson.Options) { WriteIndented = true, NewLine = "\n" };

    private static readonly Lazy<IReadOnlyList<FeedEvent>> Feed = new(() =>
    {
        var history = new PublishingHistory();
        var before = SmallQuarter.Of(SmallQuarter.Before, Cuts, SmallQuarter.Scored(1, 2m, 2m, 3m, 2.6m));
        history.Publish(before, SmallQuarter.Of(SmallQuarter.After, Cuts, SmallQuarter.Scored(1, 2m, 3m, 3m, 2.4m)));
        history.Publish(before, SmallQuarter.Of(SmallQuarter.After, Cuts, SmallQuarter.Scored(1, 3.4m, 4m, 4m, 3m)));
        return history.Issued;
    });

    [Theory]
    [InlineData(EventTypes.SegmentChanged)]
    [InlineData(EventTypes.SegmentCorrected)]
    [InlineData(EventTypes.QuarterPublished)]
    public void The_documentation_shows_the_event_as_it_is_published(string type)
    {
        var published = Feed.Value.First(e => e.Event.Type == type).Text;
        using var json = JsonDocument.Parse(published);
        var shown = JsonSerializer.Serialize(json.RootElement, Indented);
        var documentation = File.ReadAllText(RepositoryFolder.File("docs/events.md")).ReplaceLineEndings("\n");

        Assert.True(documentation.Contains(shown, StringComparison.Ordinal), $"docs/events.md does not show:\n{shown}");
    }

    [Fact]
    public void Every_event_is_one_line_with_its_place_in_the_feed_and_a_time_in_UTC()
    {
        Assert.All(Feed.Value, e => Assert.DoesNotContain('\n', e.Text));
        Assert.All(Feed.Value, e => Assert.Contains($"\"sequence\":{e.Sequence},\"subjectsequence\":{e.SubjectSequence},", e.Text, StringComparison.Ordinal));
        Assert.Contains("\"time\":\"2026-06-11T08:30:00.000Z\"", Feed.Value[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cause_that_a_subscriber_does_not_know_reads_as_unknown() =>
        Assert.Equal(SegmentChangeCause.Unknown, JsonSerializer.Deserialize<SegmentChangeCause>("\"newly-invented\"", EventJson.Options));

    [Fact]
    public void Every_cause_of_the_domain_has_a_word_in_the_contract() => Assert.Equal(
        Enum.GetNames<Domain.Movement.MovementCause>(),
        Enum.GetNames<SegmentChangeCause>().Where(name => name != nameof(SegmentChangeCause.Unknown)));
}
