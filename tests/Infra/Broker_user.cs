using System.Diagnostics;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Infra.Tests;

/// <summary>Somebody who is connected to the broker.</summary>
internal sealed class Broker_user : IAsyncDisposable
{
    private const ushort Refused = 403;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly IConnection connection;

    private Broker_user(IConnection connection) => this.connection = connection;

    public static async Task<Broker_user> ConnectAsync(string address) =>
        new(await new ConnectionFactory { Uri = new Uri(address), AutomaticRecoveryEnabled = false }.CreateConnectionAsync());

    /// <summary>Waits until something holds.</summary>
    public static async Task UntilAsync(string address, Func<Broker_user, Task<bool>> holds)
    {
        await using var user = await ConnectAsync(address);
        var since = Stopwatch.StartNew();
        while (!await holds(user))
        {
            Assert.True(since.Elapsed < Patience, $"Waited in vain for {Patience}.");
            await Task.Delay(Look);
        }
    }

    /// <summary>Whether the broker lets this user do something.</summary>
    public async Task<bool> MayAsync(Func<IChannel, Task> act)
    {
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        try
        {
            await act(channel);
            return true;
        }
        catch (OperationInterruptedException refused) when (refused.ShutdownReason?.ReplyCode == Refused)
        {
            return false;
        }
    }

    public Task<bool> HasConsumerAsync(string queue) => IsThereAsync(async channel => await channel.ConsumerCountAsync(queue) > 0);

    public Task<bool> HasQueueAsync(string queue) => IsThereAsync(async channel => await channel.QueueDeclarePassiveAsync(queue) is not null);

    public async Task<long> CountAsync(string queue)
    {
        var count = 0L;
        await IsThereAsync(async channel => (count = await channel.MessageCountAsync(queue)) > 0);
        return count;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<bool> IsThereAsync(Func<IChannel, Task<bool>> ask)
    {
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            return await ask(channel);
        }
        catch (OperationInterruptedException)
        {
            return false;
        }
    }
}
