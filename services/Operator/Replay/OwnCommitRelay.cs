using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Options;
using NofPipeline.Pipeline.Relay;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Operator.Replay;

/// <summary>
/// Sends what this process has committed: over a broker the services leave that to whoever committed, for two minutes. In memory nothing can
/// be sent from here, and Standalone sends whatever it finds in the store.
/// </summary>
internal static class OwnCommitRelay
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(5);

    /// <summary>Sends the messages of one commit; what became of them, in a sentence.</summary>
    public static async Task<string> SendAsync(NofOptions options, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellationToken)
    {
        if (options.Transport != TransportKind.RabbitMq)
        {
            return "Standalone carries on from it: at once if it runs, otherwise at its next start.";
        }

        return messages.Count == 0 || await IsSentAsync(messages, cancellationToken)
            ? "Its messages were sent to the broker, and the services carry on from it."
            : "The broker could not be reached: the services send its messages themselves, at the latest two minutes after they have seen it.";
    }

    private static async Task<bool> IsSentAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.AddNof().AddNofTransport();
        using var host = builder.Build();
        var signal = host.Services.GetRequiredService<RelaySignal>();
        var sent = signal.WhenSentAsync(messages);
        signal.Wake(messages);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await host.StartAsync(patience.Token);
            await sent.WaitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception refused) when (StartRefusal.Of(refused) is not null)
        {
            // The commit stands, and who it was that could not send it changes nothing about that.
            return false;
        }
        finally
        {
            using var parting = new CancellationTokenSource(Parting);
            await host.StopAsync(parting.Token);
        }
    }
}
