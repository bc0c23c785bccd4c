using System.Text.Json.Nodes;

namespace NofPipeline.Portal.Tests.Feed;

/// <summary>The feed of the national sample in pages and as a stream: the texts of <c>events.jsonl</c>, whole or about one subject.</summary>
public sealed class Events_are_read_over_HTTP(National_portal portal)
{
    private string[] Lines => File.ReadAllLines(Path.Combine(portal.Workplace.Out, "events.jsonl"));

    [Theory]
    [InlineData("/events")]
    [InlineData("/events?after=0&limit=1000")]
    [InlineData("/events?after=0&limit=131")]
    [InlineData("/events?limit=1")]
    [InlineData("/events?limit=50")]
    public async Task Pages_make_up_the_whole_feed(string address) =>
        Assert.Equal(Lines, await Event_reader.PagesAsync(portal.Client, address, TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_page_is_a_batch_of_CloudEvents()
    {
        var batch = JsonNode.Parse(await portal.TextAsync("/events?after=49&limit=2"))!.AsArray();

        Assert.Equal([50L, 51L], batch.Select(e => (long)e!["sequence"]!));
        Assert.All(batch, e => Assert.Equal("1.0", (string?)e!["specversion"]));
    }

    [Fact]
    public async Task Without_a_limit_there_are_a_hundred_and_a_link_to_the_next()
    {
        using var answer = await portal.Client.GetAsync("/events", TestContext.Current.CancellationToken);

        Assert.Equal(100, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsArray().Count);
        Assert.Equal("</events?after=100&limit=100>; rel=\"next\"", Assert.Single(answer.Headers.GetValues("Link")));
    }

    [Fact]
    public async Task At_the_end_there_are_none_and_no_link()
    {
        using var answer = await portal.Client.GetAsync("/events?after=131", TestContext.Current.CancellationToken);

        Assert.Equal("[]", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(answer.Headers.Contains("Link"));
    }

    [Theory]
    [InlineData("R0A", 2, 51)]
    [InlineData("2025-26Q4", 50)]
    [InlineData("25-26Q4", 50)]
    [InlineData("G6V2S")]
    public async Task One_subject_has_its_own_events_alone(string subject, params int[] sequences)
    {
        var expected = Lines.Where((_, i) => sequences.Contains(i + 1)).ToList();

        Assert.Equal(expected, await Event_reader.PagesAsync(portal.Client, $"/events?subject={subject}", TestContext.Current.CancellationToken));
        Assert.Equal(expected, await Event_reader.PagesAsync(portal.Client, $"/events?subject={subject}&limit=1", TestContext.Current.CancellationToken));
        Assert.Equal(expected, await StreamAsync($"/events/stream?subject={subject}", null, expected.Count));
    }

    [Fact]
    public async Task The_stream_sends_what_there_is_from_where_it_is_asked_to()
    {
        Assert.Equal(Lines, await StreamAsync("/events/stream", null, 131));
        Assert.Equal(Lines.Skip(100), await StreamAsync("/events/stream?after=100", null, 31));
        Assert.Equal(Lines.Skip(120), await StreamAsync("/events/stream?after=100", "120", 11));
    }

    [Fact]
    public async Task An_event_of_the_stream_has_sequence_type_and_text()
    {
        await foreach (var (id, type, data) in Event_reader.StreamAsync(portal.Client, "/events/stream?after=49", null, TestContext.Current.CancellationToken))
        {
            Assert.Equal((50, "uk.nof.quarter-published.v1", Lines[49]), (id, type, data));
            break;
        }
    }

    private async Task<List<string>> StreamAsync(string address, string? lastId, int events)
    {
        var read = new List<string>();
        if (events == 0)
        {
            return read;
        }

        await foreach (var (_, _, data) in Event_reader.StreamAsync(portal.Client, address, lastId, TestContext.Current.CancellationToken))
        {
            read.Add(data);
            if (read.Count == events)
            {
                break;
            }
        }

        return read;
    }
}
