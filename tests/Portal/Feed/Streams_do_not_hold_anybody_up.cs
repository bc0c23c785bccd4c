using System.Globalization;
using System.Net.Sockets;
using System.Text;
using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Portal.Tests.Feed;

/// <summary>Clients that do not read, and streams that are open when the server stops.</summary>
public sealed class Streams_do_not_hold_anybody_up
{
    private const int Events = 20_000;

    [Fact]
    public async Task A_client_that_does_not_read_does_not_hold_up_another_or_the_end()
    {
        using var workplace = new Workplace();
        await FillAsync(workplace);
        await using var portal = await Portal_over.StartAsync(workplace);
        using var deaf = await ConnectAsync(portal.Client.BaseAddress!, "/events/stream");

        var last = 0L;
        await foreach (var (id, _, _) in Event_reader.StreamAsync(portal.Client, "/events/stream", null, TestContext.Current.CancellationToken))
        {
            Assert.Equal(last + 1, id);
            last = id;
            if (last == Events)
            {
                break;
            }
        }

        Assert.Equal("[]", await portal.TextAsync(string.Create(CultureInfo.InvariantCulture, $"/events?after={Events}")));

        // A host waits half a minute for its services; this one need not.
        await portal.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        // The deaf one was being served all the while, and was cut off rather than told that this was all.
        var heard = await RestAsync(deaf);
        Assert.StartsWith("HTTP/1.1 200 OK", heard, StringComparison.Ordinal);
        Assert.Contains("\nid: 1\n", heard, StringComparison.Ordinal);
        Assert.DoesNotContain(string.Create(CultureInfo.InvariantCulture, $"\nid: {Events}\n"), heard, StringComparison.Ordinal);
        Assert.False(heard.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal), "Half of the events must not look like all of them.");
    }

    [Fact]
    public async Task Who_waits_for_more_gets_it_when_it_comes()
    {
        using var workplace = new Workplace();
        await FillAsync(workplace, "2025-26Q1", 1, 3);
        await using var portal = await Portal_over.StartAsync(workplace);
        var seen = new List<long>();
        var ofSubject = new List<long>();
        var all = ReadAsync("/events/stream?after=2", seen, 4);
        var one = ReadAsync("/events/stream?subject=R04", ofSubject, 1);

        await FillAsync(workplace, "2025-26Q2", 4, 3);
        await Task.WhenAll(all, one);

        Assert.Equal([3L, 4L, 5L, 6L], seen);
        Assert.Equal([4L], ofSubject);

        async Task ReadAsync(string address, List<long> ids, int events)
        {
            await foreach (var (id, _, _) in Event_reader.StreamAsync(portal.Client, address, null, TestContext.Current.CancellationToken))
            {
                ids.Add(id);
                if (ids.Count == events)
                {
                    return;
                }
            }
        }
    }

    [Fact]
    public async Task A_stream_ends_whole_when_the_server_stops()
    {
        using var workplace = new Workplace();
        await FillAsync(workplace, "2025-26Q1", 1, 5);
        var portal = await Portal_over.StartAsync(workplace);
        var read = 0;
        var enough = new TaskCompletionSource();

        // Ends without an error only where the server has ended the answer in order.
        var reading = ReadAsync();
        await enough.Task.WaitAsync(TestContext.Current.CancellationToken);
        var stopping = portal.StopAsync();
        await reading;
        await stopping;
        await portal.DisposeAsync();

        Assert.Equal(5, read);

        async Task ReadAsync()
        {
            await foreach (var _ in Event_reader.StreamAsync(portal.Client, "/events/stream", null, TestContext.Current.CancellationToken))
            {
                if (++read == 5)
                {
                    enough.SetResult();
                }
            }
        }
    }

    private static async Task<Socket> ConnectAsync(Uri portal, string path)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(portal.Host, portal.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {portal.Authority}\r\n\r\n"));
        return socket;
    }

    /// <summary>Whatever still comes of a connection until it ends, in order or not.</summary>
    private static async Task<string> RestAsync(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[1 << 16];
        try
        {
            while (await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken) is var read and > 0)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (SocketException)
        {
            // It was reset.
        }

        return text.ToString();
    }

    /// <summary>Four quarters of events, because one publication cannot be of any size.</summary>
    private static async Task FillAsync(Workplace workplace)
    {
        const int ofQuarter = Events / 4;
        foreach (var quarter in Enumerable.Range(0, 4))
        {
            await FillAsync(workplace, Quarter.Of(2025, quarter + 1).ToString(), (quarter * ofQuarter) + 1, ofQuarter);
        }
    }

    /// <summary>A publication of nothing but events.</summary>
    private static async Task FillAsync(Workplace workplace, string quarter, int first, int events)
    {
        using var store = workplace.OpenStore();
        var padding = new string('x', 500);
        var committed = await store.CommitAsync(
            new SnapshotDraft
            {
                Series = new SnapshotSeries(SnapshotStage.Publication, Quarter.Parse(quarter), "nof-2025-26", Lane.Live),
                MethodDigest = new string('0', 64),
                Upstream = [],
                IsFinal = true,
                Parts = [],
                Events =
                [
                    .. Enumerable.Range(first, events).Select(n => new EventDraft(
                        Guid.NewGuid(), "uk.nof.segment-changed.v1", string.Create(CultureInfo.InvariantCulture, $"R{n % 100:00}"), quarter, $$"""{"n":{{n}},"padding":"{{padding}}"}""")),
                ],
            },
            0,
            TestContext.Current.CancellationToken);
        Assert.NotNull(committed);
    }
}
