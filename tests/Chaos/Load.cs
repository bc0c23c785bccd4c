using System.Diagnostics;
using NofPipeline.Hosting.RabbitMq;
using NofPipeline.Pipeline.Events;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Chaos.Tests;

/// <summary>The load of sample files by services in processes of their own, to be disturbed, and what must hold at its end.</summary>
public sealed class Load : IAsyncDisposable
{
    private readonly Uri broker;
    private readonly Subscriber subscriber;
    private readonly Undisturbed undisturbed;
    private readonly Figures figures;

    private Load(string what, Uri broker, Uri services, Subscriber subscriber, Undisturbed undisturbed, Figures figures)
    {
        What = what;
        this.broker = broker;
        this.subscriber = subscriber;
        this.undisturbed = undisturbed;
        this.figures = figures;
        Fleet = new Fleet(Workplace, services);
    }

    public string What { get; }

    public Workplace Workplace { get; } = new();

    public Fleet Fleet { get; }

    public int Kills { get; set; }

    public int BrokerRestarts { get; set; }

    /// <summary>Messages between the stages, where somebody has counted them.</summary>
    public int Messages { get; private set; }

    public int Events { get; private set; }

    public int Duplicates { get; private set; }

    public TimeSpan Recovery { get; private set; }

    /// <summary>A load with an external subscriber and nothing dropped yet.</summary>
    /// <param name="what">The test and its seed.</param>
    /// <param name="broker">Where subscribers find the broker.</param>
    /// <param name="services">Where the services find it.</param>
    /// <param name="undisturbed">How it must end.</param>
    /// <param name="figures">What is told when it has ended.</param>
    public static async Task<Load> PrepareAsync(string what, Uri broker, Uri services, Undisturbed undisturbed, Figures figures) =>
        new(what, broker, services, await Subscriber.BindAsync(broker, "#"), undisturbed, figures);

    /// <summary>Drops every file.</summary>
    public void Drop() => Workplace.DropFiles(undisturbed.Nation);

    public Task<bool> IsEndedAsync() => Fleet.IsEndedAsync(undisturbed.Events);

    /// <summary>Whether every event has been relayed to the exchange, which is the last thing that needs the broker.</summary>
    public async Task<bool> IsRelayedAsync() => (await ProgressAsync()).Relayed >= undisturbed.Events;

    /// <summary>How many messages wait for their consumer, and how many events are on the exchange.</summary>
    public async Task<(int Unconsumed, long Relayed)> ProgressAsync()
    {
        using var store = SqliteStore.Open(Path.Combine(Workplace.Data, "nof.db"), TimeProvider.System);
        return (
            (await store.UnconsumedAsync(CancellationToken.None)).Count,
            (await store.PositionAsync(RelayTargets.Exchange, CancellationToken.None)).Sequence);
    }

    /// <summary>Everything gets to its end by itself, and the end is that of the undisturbed run, for outsiders too.</summary>
    public async Task EndsTheSameAsync(Tap? tap = null)
    {
        var since = Stopwatch.StartNew();
        await Fleet.EndAsync(undisturbed.Events);
        var received = await subscriber.WaitForAsync(undisturbed.Events);
        Recovery = since.Elapsed;

        await Fleet.HasEndedLikeAsync(undisturbed);
        var lines = Workplace.EventLines().Whole;
        var once = received.DistinctBy(r => r.Id).ToList();
        Assert.Equal(lines, once.Select(r => r.Text));
        Assert.All(
            once.GroupBy(r => r.Subject),
            subject => Assert.Equal(Enumerable.Range(1, subject.Count()).Select(n => (long)n), subject.Select(r => r.SubjectSequence)));
        Assert.Equal(lines, (await Subscriber.ArchiveAsync(broker)).Select(r => r.Text).Distinct());
        await HasNoDeadLettersAsync();

        Events = received.Count;
        Duplicates = received.Count - once.Count;
        Messages = tap?.Seen.Count ?? 0;
        figures.Add(this);
    }

    public async ValueTask DisposeAsync()
    {
        await Fleet.DisposeAsync();
        await subscriber.DisposeAsync();
        Workplace.Dispose();
    }

    private async Task HasNoDeadLettersAsync()
    {
        await using var connection = await Subscriber.ConnectAsync(broker);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
        foreach (var queue in PipelineQueues.OfDeadLetterKind)
        {
            Assert.Equal((queue, 0u), (queue, await channel.MessageCountAsync(queue, TestContext.Current.CancellationToken)));
        }
    }
}
