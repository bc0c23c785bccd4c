using NofPipeline.Contracts.Events;
using RabbitMQ.Client;

namespace NofPipeline.Infra.Tests;

/// <summary>The broker's users with the permissions of <c>infra/rabbitmq/permissions.json</c> and the passwords that the set-up makes.</summary>
public sealed class Users_may_do_what_they_need_and_no_more(Broker_with_users broker) : IClassFixture<Broker_with_users>
{
    private static readonly ReadOnlyMemory<byte> Body = "nothing of ours"u8.ToArray();

    [Fact]
    public async Task Each_service_does_its_work_as_its_own_user()
    {
        var setUp = await broker.SetUpAsync();
        using var workplace = new Workplace();
        Small_nation.DropRegister(workplace);
        Small_nation.DropQuarter(workplace, "2025-26Q3");
        Small_nation.DropQuarter(workplace, "2025-26Q4");
        var services = ((string[])["Ingestion", "Scoring", "Segmentation", "Publishing"])
            .Select(service => workplace.StartService(
                service, ("Nof__Transport", "RabbitMq"), ("Nof__Secrets", setUp.In($"secrets/{service.ToLowerInvariant()}"))))
            .ToList();
        var output = services.ConvertAll(Workplace.EndOfAsync);
        try
        {
            await Broker_user.UntilAsync(setUp.AddressOf("nof-operator"), async user =>
                workplace.Events().Count(e => (string?)e["type"] == "uk.nof.quarter-published.v1") == 2
                && await user.CountAsync(EventExchange.Archive) == workplace.Events().Count);

            // A message that cannot be read ends in the error queue: the consumer's user may put it there.
            await using var system = await Broker_user.ConnectAsync(setUp.AddressOf("nof-operator"));
            foreach (var stage in (string[])["nof-scoring", "nof-segmentation", "nof-publishing"])
            {
                Assert.True(await system.MayAsync(channel => PublishAsync(channel, string.Empty, stage)));
                await Broker_user.UntilAsync(setUp.AddressOf("nof-operator"), async user => await user.CountAsync($"{stage}_error") == 1);
            }
        }
        finally
        {
            services.ForEach(s => s.Kill());
        }

        foreach (var (_, text) in await Task.WhenAll(output))
        {
            Assert.DoesNotContain("ACCESS_REFUSED", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nof-ingestion", "nof.events", "segment-changed.acute.R0A")]
    [InlineData("nof-scoring", "nof.events", "segment-changed.acute.R0A")]
    [InlineData("nof-segmentation", "nof.events", "segment-changed.acute.R0A")]
    [InlineData("nof-subscriber", "nof.events", "segment-changed.acute.R0A")]
    [InlineData("nof-subscriber", "", "nof-scoring")]
    [InlineData("nof-subscriber", "", "nof.sample-subscriber")]
    [InlineData("nof-subscriber", "NofPipeline.Contracts:QuarterScored", "")]
    [InlineData("nof-ingestion", "", "nof-scoring")]
    [InlineData("nof-publishing", "amq.topic", "x")]
    public async Task What_a_user_may_not_publish_to(string user, string exchange, string key)
    {
        await using var connected = await broker.ConnectAsync(user);
        Assert.False(await connected.MayAsync(channel => PublishAsync(channel, exchange, key)));
    }

    [Theory]
    [InlineData("nof-subscriber", "nof-scoring")]
    [InlineData("nof-subscriber", "nof-publishing_error")]
    [InlineData("nof-subscriber", "nof.parked")]
    [InlineData("nof-ingestion", "nof-scoring_error")]
    [InlineData("nof-scoring", "nof-scoring_error")]
    [InlineData("nof-segmentation", "nof.sample-subscriber")]
    [InlineData("nof-publishing", "nof.sample-subscriber")]
    public async Task What_a_user_may_not_read(string user, string queue)
    {
        await using var connected = await broker.ConnectAsync(user);
        Assert.False(await connected.MayAsync(channel => channel.BasicGetAsync(queue, autoAck: false)));
    }

    [Theory]
    [InlineData("nof-subscriber", "nof-scoring")]
    [InlineData("nof-subscriber", "nof.events.archive")]
    [InlineData("nof-subscriber", "anything")]
    [InlineData("nof-ingestion", "nof.events.relay")]
    [InlineData("nof-scoring", "anything")]
    [InlineData("nof-segmentation", "subscriber.one")]
    [InlineData("nof-publishing", "anything")]
    public async Task What_a_user_may_neither_make_nor_delete(string user, string queue)
    {
        await using var connected = await broker.ConnectAsync(user);
        Assert.False(await connected.MayAsync(channel => channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false)));
        Assert.False(await connected.MayAsync(channel => channel.QueueDeleteAsync(queue)));
    }

    [Fact]
    public async Task A_subscriber_binds_a_queue_of_its_own_and_reads_it()
    {
        await using var subscriber = await broker.ConnectAsync("nof-subscriber");
        await using var publishing = await broker.ConnectAsync("nof-publishing");

        Assert.True(await subscriber.MayAsync(async channel =>
        {
            await channel.QueueDeclareAsync("subscriber.test", durable: false, exclusive: true, autoDelete: false);
            await channel.QueueBindAsync("subscriber.test", EventExchange.Name, "#");
        }));
        Assert.True(await publishing.MayAsync(channel => PublishAsync(channel, EventExchange.Name, "quarter-published.2025-26Q4")));
        Assert.True(await subscriber.MayAsync(async channel => Assert.NotNull(await channel.BasicGetAsync("subscriber.test", autoAck: true))));

        Assert.False(await subscriber.MayAsync(channel => channel.QueueBindAsync("nof.events.archive", EventExchange.Name, "#")));
        Assert.False(await subscriber.MayAsync(channel => channel.ExchangeDeleteAsync(EventExchange.Name)));
        Assert.False(await subscriber.MayAsync(channel => channel.ExchangeDeclareAsync("subscriber-other", ExchangeType.Topic)));
        Assert.False(await subscriber.MayAsync(async channel =>
        {
            await channel.QueueDeclareAsync("subscriber.test", durable: false, exclusive: true, autoDelete: false);
            await channel.QueueBindAsync("subscriber.test", "NofPipeline.Contracts:QuarterScored", string.Empty);
        }));
    }

    [Fact]
    public async Task A_password_that_was_replaced_opens_nothing()
    {
        var before = (await broker.SetUpAsync()).AddressOf("nof-subscriber");
        await using (await Broker_user.ConnectAsync(before))
        {
        }

        await broker.RotateAsync();

        await Assert.ThrowsAnyAsync<RabbitMQ.Client.Exceptions.BrokerUnreachableException>(() => Broker_user.ConnectAsync(before));
        await using var after = await broker.ConnectAsync("nof-subscriber");
    }

    private static Task PublishAsync(IChannel channel, string exchange, string key) =>
        channel.BasicPublishAsync(exchange, key, mandatory: false, Body).AsTask();
}
