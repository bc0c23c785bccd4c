using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NofPipeline.Portal.Tests.Feed;

/// <summary>A subscriber that joins after four quarters and one that was there from the start end with the same events.</summary>
public sealed partial class Late_and_early_subscribers_end_alike
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Whoever_comes_when_and_however_often_the_connection_breaks()
    {
        using var workplace = new Workplace();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var early = new Subscriber();
        using (var first = new Running(workplace))
        {
            using var client = await first.ClientAsync(patience.Token);
            var reading = early.FollowAsync(client, patience.Token);
            Small_nation.DropRegister(workplace);
            Small_nation.DropQuarter(workplace, "2025-26Q3");
            await UntilAsync(() => IsPublished(workplace, "2025-26Q3", 1), patience.Token);
            Small_nation.DropQuarter(workplace, "2025-26Q4");
            await UntilAsync(() => IsPublished(workplace, "2025-26Q4", 1), patience.Token);

            // The process dies in the middle of whatever it does, and the stream with it.
            first.Kill();
            await reading;
        }

        using var second = new Running(workplace);
        using var again = await second.ClientAsync(patience.Token);
        var following = early.FollowAsync(again, patience.Token);
        Small_nation.DropQuarter(workplace, "2026-27Q1");
        await UntilAsync(() => IsPublished(workplace, "2026-27Q1", 1), patience.Token);
        Small_nation.DropLike(workplace, "2026-27Q2", "2026-27Q1", "metric-values-2026-27Q2.csv");
        await UntilAsync(() => IsPublished(workplace, "2026-27Q2", 1), patience.Token);
        Small_nation.DropLike(workplace, "2025-26Q4", "2025-26Q4", "corrected.csv");
        await UntilAsync(() => IsPublished(workplace, "2025-26Q4", 2) && IsPublished(workplace, "2026-27Q1", 2), patience.Token);

        // A correction has consequences, each of them events: all are out when no message waits and the file has what the feed has.
        await UntilAsync(() => IsQuietAsync(workplace, patience.Token), patience.Token);
        var lines = await File.ReadAllLinesAsync(Path.Combine(workplace.Out, "events.jsonl"), patience.Token);
        await UntilAsync(() => early.Events.Count >= lines.Length, patience.Token);
        var late = await Event_reader.PagesAsync(again, "/events?after=0&limit=7", patience.Token);

        Assert.Contains(lines, line => line.Contains("uk.nof.segment-changed.v1", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("uk.nof.segment-corrected.v1", StringComparison.Ordinal));
        Assert.True(early.Connections > 5, $"The connection was cut too seldom: {early.Connections}.");
        Assert.Equal(lines, early.Events);
        Assert.Equal(lines, late);
        second.Kill();
        await following;
    }

    private static bool IsPublished(Workplace workplace, string quarter, int version) => workplace.Events().Any(e =>
        (string?)e["type"] == "uk.nof.quarter-published.v1" && (string?)e["subject"] == quarter && (int)e["data"]!["version"]! == version);

    private static async Task<bool> IsQuietAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        using var store = workplace.OpenStore();
        var file = await File.ReadAllTextAsync(Path.Combine(workplace.Out, "events.jsonl"), cancellationToken);
        return (await store.UnconsumedAsync(cancellationToken)).Count == 0
            && (await store.ReadAsync(0, int.MaxValue, cancellationToken)).Count == file.Count(c => c == '\n');
    }

    private static Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken) => UntilAsync(() => Task.FromResult(holds()), cancellationToken);

    private static async Task UntilAsync(Func<Task<bool>> holds, CancellationToken cancellationToken)
    {
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    /// <summary>Keeps the stream open, cuts it off itself after a few events each time, and goes on from the last id.</summary>
    private sealed class Subscriber
    {
        private const int MostOfOneConnection = 3;

        private long last;

        public List<string> Events { get; } = [];

        public int Connections { get; private set; }

        /// <summary>Until the server is gone.</summary>
        public async Task FollowAsync(HttpClient client, CancellationToken cancellationToken)
        {
            try
            {
                while (true)
                {
                    Connections++;
                    var left = MostOfOneConnection;
                    await foreach (var (id, _, data) in Event_reader.StreamAsync(
                        client, "/events/stream", last.ToString(CultureInfo.InvariantCulture), cancellationToken))
                    {
                        Events.Add(data);
                        last = id;
                        if (--left == 0)
                        {
                            break;
                        }
                    }
                }
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                // Somebody else starts the server again.
            }
        }
    }

    /// <summary>The whole program in a process, with the portal at a free port.</summary>
    private sealed partial class Running : IDisposable
    {
        private readonly Process process;
        private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Running(Workplace workplace)
        {
            process = workplace.Start([], ("Nof__Portal__Urls", "http://127.0.0.1:0"), ("Nof__Intake__Poll", "00:00:00.100"), ("Nof__Intake__Settle", "00:00:00.200"));
            process.OutputDataReceived += (_, line) =>
            {
                if (line.Data is { } text && Address().Match(text) is { Success: true } found)
                {
                    address.TrySetResult(new Uri(found.Value));
                }
            };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public async Task<HttpClient> ClientAsync(CancellationToken cancellationToken) =>
            new() { BaseAddress = await address.Task.WaitAsync(cancellationToken) };

        public void Kill()
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        public void Dispose()
        {
            Kill();
            process.Dispose();
        }

        [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
        private static partial Regex Address();
    }
}
