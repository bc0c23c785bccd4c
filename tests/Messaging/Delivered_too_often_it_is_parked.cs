using NofPipeline.Hosting.DeadLetters;
using NofPipeline.Hosting.RabbitMq;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace NofPipeline.Messaging.Tests;

/// <summary>A message whose consumer dies each time does not kill consumers for ever, and is not lost either.</summary>
public sealed class Delivered_too_often_it_is_parked(Shared_broker broker)
{
    private const string Queue = "nof-scoring";

    [Fact]
    public async Task And_can_be_sent_again()
    {
        var address = BrokerAddress.Parse((await broker.NewVirtualHostAsync()).ToString());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        var cancellationToken = patience.Token;
        await using var connection = await address.ConnectAsync("test", cancellationToken);
        await BrokerTopology.DeclareAsync(connection, cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        var id = Guid.NewGuid().ToString();
        await channel.BasicPublishAsync(string.Empty, Queue, true, new BasicProperties { MessageId = id, Persistent = true }, "body"u8.ToArray(), cancellationToken);

        var deliveries = 0;
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            deliveries++;
            await channel.BasicNackAsync(delivery.DeliveryTag, multiple: false, requeue: true, cancellationToken);
        };
        var dying = await channel.BasicConsumeAsync(Queue, autoAck: false, consumer, cancellationToken);
        while (await channel.MessageCountAsync(PipelineQueues.Parked, cancellationToken) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        }

        await channel.BasicCancelAsync(dying, cancellationToken: cancellationToken);

        Assert.Equal(PipelineQueues.DeliveryLimit + 1, deliveries);
        using var workplace = new Workplace();
        using var store = workplace.OpenStore();
        var deadLetters = new DeadLetterQueues(address, store);
        var parked = Assert.Single(await deadLetters.ListAsync(cancellationToken));
        Assert.Equal((PipelineQueues.Parked, Queue, id, "body"), (parked.Queue, parked.FailedIn, parked.Id, parked.Excerpt));

        Assert.True(await deadLetters.RetryAsync(id, cancellationToken));
        Assert.Empty(await deadLetters.ListAsync(cancellationToken));
        var again = new TaskCompletionSource<IReadOnlyBasicProperties>();
        var healthy = new AsyncEventingBasicConsumer(channel);
        healthy.ReceivedAsync += (_, delivery) =>
        {
            again.TrySetResult(delivery.BasicProperties);
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(Queue, autoAck: true, healthy, cancellationToken);
        Assert.DoesNotContain("x-death", (await again.Task.WaitAsync(cancellationToken)).Headers?.Keys ?? []);
    }
}
