using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NofPipeline.Broker;

/// <summary>The network between the services and their broker: it can be slow, cut, refuse, or take everything and hand on nothing.</summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private const int BufferBytes = 1 << 16;
    private readonly int target;
    private readonly FreePort port = FreePort.Claim();
    private readonly ConcurrentDictionary<Socket, bool> open = [];
    private readonly CancellationTokenSource ending = new();
    private TcpListener listener;
    private Task accepting;
    private volatile TaskCompletionSource passing = Passing();

    private TcpProxy(int target)
    {
        this.target = target;
        listener = new TcpListener(IPAddress.Loopback, port.Number);
        listener.Start();
        accepting = AcceptAsync(listener);
    }

    /// <summary>How long each piece of data takes on its way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>A proxy before a broker.</summary>
    public static TcpProxy To(Uri broker) => new(broker.Port);

    /// <summary>The broker's address by way of this proxy.</summary>
    public Uri Before(Uri broker) => new UriBuilder(broker) { Port = port.Number }.Uri;

    /// <summary>Cuts every connection; new ones are let through.</summary>
    public void Cut()
    {
        foreach (var socket in open.Keys)
        {
            // A reset, as from a peer that is gone, and not an orderly end. Without effect where it has just ended by itself.
            socket.Close(timeout: 0);
        }
    }

    /// <summary>Cuts every connection and refuses new ones.</summary>
    public async Task RefuseAsync()
    {
        listener.Dispose();
        await accepting;
        Cut();
    }

    /// <summary>Connections stay and new ones are taken, but nothing comes through any more.</summary>
    public void Hang() => passing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Everything comes through again, also what was held back.</summary>
    public void Heal()
    {
        passing.TrySetResult();
        if (accepting.IsCompleted)
        {
            listener = new TcpListener(IPAddress.Loopback, port.Number);
            listener.Start();
            accepting = AcceptAsync(listener);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await RefuseAsync();
        listener.Dispose();
        port.Dispose();
        ending.Dispose();
    }

    private static TaskCompletionSource Passing()
    {
        var passing = new TaskCompletionSource();
        passing.SetResult();
        return passing;
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await from.AcceptSocketAsync());
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Refusing from now on.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var broker = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using (client)
        {
            try
            {
                client.NoDelay = true;
                (open[client], open[broker]) = (true, true);
                await broker.ConnectAsync(IPAddress.Loopback, target, ending.Token);
                await Task.WhenAny(PassAsync(client, broker), PassAsync(broker, client));
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The broker is not there, or the connection was cut.
            }
            finally
            {
                open.TryRemove(client, out _);
                open.TryRemove(broker, out _);
            }
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer, ending.Token)) > 0)
            {
                await passing.Task.WaitAsync(ending.Token);
                await Task.Delay(Delay, ending.Token);
                for (var sent = 0; sent < read;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), ending.Token);
                }
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side is gone, so the other has to go as well.
        }
    }
}
