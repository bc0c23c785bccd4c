using NofPipeline.Hosting.RabbitMq;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace NofPipeline.Chaos.Tests;

/// <summary>Every message between the stages is delivered so often, old ones among new ones, and its consumer is killed over a repetition.</summary>
public sealed class Delivered_again_and_again(Shared_broker broker, Undisturbed_handful undisturbed, Figures figures)
{
    public static TheoryData<int, int> Times() => [.. Extent.Seeds.SelectMany(seed => Extent.Deliveries, (seed, times) => (seed, times))];

    [Theory]
    [MemberData(nameof(Times))]
    public async Task It_ends_the_same(int seed, int times)
    {
        var address = await broker.NewVirtualHostAsync();
        await using var run = await Load.PrepareAsync($"delivered {times} times, seed {seed}", address, address, undisturbed, figures);
        await using var tap = await Tap.OpenAsync(address, Repetition(times, new Random(seed)));
        run.Drop();

        run.Fleet.Start("Ingestion");
        run.Fleet.Start("Publishing");
        var killed = Deaths.OfRepetition.Select(d => (d.Key, run.Fleet.Start(d.Key, ("NOF_FAILPOINT", d.Value)))).ToList();
        foreach (var (service, process) in killed)
        {
            await run.Fleet.UntilAsync(() => process.HasExited, $"the death of {service}");
            run.Kills++;
            run.Fleet.Start(service);
        }

        await run.EndsTheSameAsync(tap);
    }

    /// <summary>As many copies as came in go out, whichever they are.</summary>
    private static Func<Tap, BasicDeliverEventArgs, Task> Repetition(int times, Random shuffle)
    {
        List<(string Queue, IReadOnlyBasicProperties Properties, byte[] Body)> held = [];
        return async (tap, delivery) =>
        {
            var copy = (PipelineQueues.QueueOf(delivery.Exchange), delivery.BasicProperties, delivery.Body.ToArray());
            held.AddRange(Enumerable.Repeat(copy, times - 1));
            for (var i = 1; i < times; i++)
            {
                var next = held[shuffle.Next(held.Count)];
                held.Remove(next);
                await tap.SendAsync(next.Queue, next.Properties, next.Body);
            }
        };
    }
}
