using NofPipeline.Hosting.DeadLetters;
using NofPipeline.Hosting.RabbitMq;
using RabbitMQ.Client;
using Process = System.Diagnostics.Process;

namespace NofPipeline.Messaging.Tests;

/// <summary>A message that can never be consumed is put aside at once, harms no other, and is there for the operator.</summary>
public sealed class Poison_is_put_aside(Shared_broker broker, Undisturbed_handful undisturbed)
{
    private const string Queue = "nof-scoring";
    private const string Errors = "nof-scoring_error";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task At_once_and_its_neighbours_are_unharmed()
    {
        var address = await broker.NewVirtualHostAsync();
        using var workplace = Workplace.Of(Nation.Handful);
        await using var tap = await Tap.OpenAsync(address);
        await using var fleet = new Fleet(workplace, address);
        var scoring = fleet.Start("Scoring");
        await fleet.UntilAsync(() => tap.HasConsumerAsync(Queue), "a consumer");

        await SendPoisonAsync(tap);
        await fleet.UntilAsync(async () => await tap.CountAsync(Errors) == Poison.All.Count, "poison in the error queue");
        Assert.All(await tap.PeekAsync(Errors), m => Assert.DoesNotContain(DeliveryHeaders.Waits, m.Headers!.Keys));

        foreach (var service in Fleet.Services.Where(s => s != "Scoring"))
        {
            fleet.Start(service);
        }

        await SendPoisonAsync(tap);
        await fleet.EndAsync(undisturbed.Events);
        await fleet.HasEndedLikeAsync(undisturbed);

        using var store = workplace.OpenStore();
        var deadLetters = new DeadLetterQueues(BrokerAddress.Parse(address.ToString()), store);
        await IsListedAsync(deadLetters);
        await ComesBackWhenItFailsAgainAsync(fleet, deadLetters);
        await IsDiscardedAsync(deadLetters);
        await IsConsumedWhenItCanBeAsync(fleet, scoring, tap, deadLetters);
    }

    private static async Task SendPoisonAsync(Tap tap)
    {
        foreach (var (properties, body) in Poison.All.Values)
        {
            await tap.SendAsync(Queue, properties, body);
        }
    }

    /// <summary>Each was sent twice.</summary>
    private static async Task IsListedAsync(DeadLetterQueues deadLetters)
    {
        var listed = await deadLetters.ListAsync(None);
        Assert.Equal(
            Poison.All.Values.Select(p => (p.Properties.MessageId!, Copies: 2)).Order(), listed.Select(d => (d.Id, d.Copies)).Order());
        Assert.All(listed, d =>
        {
            Assert.Equal((Errors, Queue), (d.Queue, d.FailedIn));
            Assert.NotEmpty(d.Reason);
            Assert.True(DateTimeOffset.UtcNow - d.FailedAt < TimeSpan.FromMinutes(5), $"{d.FailedAt}");
        });
        var impossible = listed.Single(d => d.Id == Poison.All["a quarter that cannot be"].Properties.MessageId);
        Assert.Contains("2025-26Q9", impossible.Reason, StringComparison.Ordinal);
        Assert.Contains("2025-26Q9", impossible.Excerpt, StringComparison.Ordinal);
        Assert.Equal("urn:message:NofPipeline.Contracts:QuarterInputsReady", impossible.Type);
        var large = Poison.All["10 MB"];
        Assert.Equal(large.Body.Length, (await deadLetters.ShowAsync(large.Properties.MessageId!, None))!.Value.Length);
        Assert.Null(await deadLetters.ShowAsync("none", None));
    }

    private static async Task ComesBackWhenItFailsAgainAsync(Fleet fleet, DeadLetterQueues deadLetters)
    {
        var id = Poison.All["a quarter that cannot be"].Properties.MessageId!;
        Assert.True(await deadLetters.RetryAsync(id, None));
        await fleet.UntilAsync(async () => (await deadLetters.ListAsync(None)).Any(d => d.Id == id && d.Copies == 1), "its failing again");
        Assert.False(await deadLetters.RetryAsync("none", None));
    }

    private static async Task IsDiscardedAsync(DeadLetterQueues deadLetters)
    {
        foreach (var letter in await deadLetters.ListAsync(None))
        {
            Assert.True(await deadLetters.DiscardAsync(letter.Id, None));
        }

        Assert.Empty(await deadLetters.ListAsync(None));
        Assert.False(await deadLetters.DiscardAsync("none", None));
    }

    /// <summary>As if its cause had been mended meanwhile: a message that can be consumed is put into the error queue.</summary>
    private static async Task IsConsumedWhenItCanBeAsync(Fleet fleet, Process scoring, Tap tap, DeadLetterQueues deadLetters)
    {
        var (_, properties, body) = tap.Seen.First(m => m.Exchange == "NofPipeline.Contracts:QuarterInputsReady");
        var failed = new BasicProperties(properties)
        {
            Headers = new Dictionary<string, object?> { ["nof-queue"] = Queue, ["nof-waits"] = 3, ["kept"] = "yes" },
        };
        await tap.SendAsync(Errors, failed, body);
        await fleet.UntilAsync(async () => (await deadLetters.ListAsync(None)).Count == 1, "the dead letter");

        // Nobody consumes, so that it can be seen where it is sent.
        scoring.Kill();
        await fleet.UntilAsync(async () => !await tap.HasConsumerAsync(Queue), "the end of the consumer");
        Assert.True(await deadLetters.RetryAsync(properties.MessageId!, None));
        await fleet.UntilAsync(async () => await tap.CountAsync(Queue) == 1, "the message in the queue in which it had failed");
        Assert.Empty(await deadLetters.ListAsync(None));

        // One after the other: when what comes after it has been put aside, it has been consumed, or would stand beside it.
        var (after, nothing) = Poison.All["nothing"];
        await tap.SendAsync(Queue, after, nothing);
        fleet.Start("Scoring");
        await fleet.UntilAsync(async () => (await deadLetters.ListAsync(None)).Count > 0 && await tap.CountAsync(Queue) == 0, "the message after it");
        Assert.Equal(after.MessageId, Assert.Single(await deadLetters.ListAsync(None)).Id);
    }
}
