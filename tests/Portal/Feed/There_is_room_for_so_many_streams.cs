using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using NofPipeline.Portal.Feed;
using NofPipeline.Snapshots;

namespace NofPipeline.Portal.Tests.Feed;

/// <summary>The limit of open streams: the last that fits is served, the next refused, and a place that was left is given to somebody else.</summary>
public sealed class There_is_room_for_so_many_streams : IAsyncDisposable
{
    private readonly Workplace workplace = new();
    private readonly IPipelineStore store;
    private readonly ApplicationLifetime lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly EventStream streams;
    private readonly List<(CancellationTokenSource Leave, Task<bool> Stream)> open = [];

    public There_is_room_for_so_many_streams()
    {
        store = workplace.OpenStore();
        streams = new EventStream(new FeedPages(store), new FeedWatch(store, TimeProvider.System, NullLogger<FeedWatch>.Instance), lifetime, TimeProvider.System);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_and_a_place_that_is_left_is_free_again()
    {
        Open(EventStream.MostStreams - 1);
        Assert.True(await LookInAsync());
        Open(1);
        Assert.False(await LookInAsync());
        Assert.False(await LookInAsync());

        // Those who were refused have not used up a place, and who looked in has left it.
        await open[0].Leave.CancelAsync();
        Assert.True(await open[0].Stream);
        Assert.True(await LookInAsync());
        Assert.True(await LookInAsync());
    }

    [Fact]
    public async Task Whoever_finds_no_room_is_told_to_ask_for_pages_instead()
    {
        await using var portal = await Portal_over.StartAsync(workplace);
        var answers = await Task.WhenAll(Enumerable.Range(0, EventStream.MostStreams).Select(_ => portal.Client.GetAsync("/events/stream", HttpCompletionOption.ResponseHeadersRead, Token)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));

        using var refusal = await portal.Client.GetAsync("/events/stream", HttpCompletionOption.ResponseHeadersRead, Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal.StatusCode);
        Assert.Equal("application/problem+json", refusal.Content.Headers.ContentType?.MediaType);
        Assert.Contains("1000 streams are open already. Ask /events?after=0 every few seconds instead", await refusal.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Whoever_does_not_read_is_cut_off_in_the_middle_of_a_message_when_the_server_stops()
    {
        var connection = new Connection();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpRequestLifetimeFeature>(connection);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new Deaf()));
        var stream = streams.SendAsync(context, 0, null);

        lifetime.StopApplication();

        Assert.True(await stream);
        Assert.True(connection.IsAborted);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (leave, stream) in open)
        {
            await leave.CancelAsync();
            await stream;
            leave.Dispose();
        }

        store.Dispose();
        workplace.Dispose();
    }

    private void Open(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var leave = new CancellationTokenSource();
            open.Add((leave, streams.SendAsync(new DefaultHttpContext { RequestAborted = leave.Token }, 0, null)));
        }
    }

    /// <summary>Whether there is room for one more, who leaves at once.</summary>
    private Task<bool> LookInAsync() => streams.SendAsync(new DefaultHttpContext { RequestAborted = new CancellationToken(canceled: true) }, 0, null);

    /// <summary>A connection that remembers whether it was cut.</summary>
    private sealed class Connection : IHttpRequestLifetimeFeature
    {
        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;
    }

    /// <summary>Takes nothing, until whoever writes gives up.</summary>
    private sealed class Deaf : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            await Task.Delay(Timeout.Infinite, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.Delay(Timeout.Infinite, cancellationToken);

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
