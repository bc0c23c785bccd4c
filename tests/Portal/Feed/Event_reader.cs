using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace NofPipeline.Portal.Tests.Feed;

/// <summary>A client of the stream, with the reader of server-sent events that .NET brings.</summary>
internal static class Event_reader
{
    /// <summary>The events that one connection brings, until it ends.</summary>
    /// <param name="client">Knows where the portal is.</param>
    /// <param name="address">Such as <c>/events/stream?after=3</c>.</param>
    /// <param name="lastId">The id of the last event that the client has; <c>null</c> where it begins.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async IAsyncEnumerable<(long Id, string Type, string Data)> StreamAsync(
        HttpClient client, string address, string? lastId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (lastId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastId);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        var parser = SseParser.Create(await answer.Content.ReadAsStreamAsync(cancellationToken));
        await foreach (var item in parser.EnumerateAsync(cancellationToken))
        {
            yield return (long.Parse(item.EventId!, CultureInfo.InvariantCulture), item.EventType, item.Data);
        }
    }

    /// <summary>Everything after a position, page by page, each event as the text that was sent.</summary>
    public static async Task<List<string>> PagesAsync(HttpClient client, string address, CancellationToken cancellationToken)
    {
        var events = new List<string>();
        for (var next = address; next is not null;)
        {
            using var answer = await client.GetAsync(next, cancellationToken);
            Assert.Equal("application/cloudevents-batch+json", answer.Content.Headers.ContentType!.MediaType);
            var batch = await answer.Content.ReadAsStringAsync(cancellationToken);
            events.AddRange(batch[1..^1].Split(",\n", StringSplitOptions.RemoveEmptyEntries));
            next = answer.Headers.TryGetValues("Link", out var links)
                ? links.Single().Split('<', '>')[1]
                : null;
        }

        return events;
    }
}
