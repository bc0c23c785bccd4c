using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MongoDB.Driver;

namespace NofPipeline.Support;

/// <summary>A line to a MongoDB server that can be cut and mended: what a lost server looks like from here, with any server.</summary>
public sealed class CutLine : IAsyncDisposable
{
    private readonly MongoUrl server;
    private readonly ConcurrentDictionary<TcpClient, bool> open = [];
    private readonly FreePort port = FreePort.Claim();
    private TcpListener? listener;

    public CutLine(string uri) => server = MongoUrl.Create(uri);

    /// <summary>The server's address at this end of the line.</summary>
    public string Uri => new MongoUrlBuilder(server.Url)
    {
        Server = new MongoServerAddress(IPAddress.Loopback.ToString(), port.Number),
        ReplicaSetName = null,
        DirectConnection = true,
    }.ToString();

    public void Mend()
    {
        listener = new TcpListener(IPAddress.Loopback, port.Number);
        listener.Start();
        _ = AcceptAsync(listener);
    }

    /// <summary>Nothing answers any more, and whoever was talking is cut off.</summary>
    public void Cut()
    {
        listener?.Dispose();
        foreach (var client in open.Keys)
        {
            client.Dispose();
        }

        open.Clear();
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        port.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                _ = JoinAsync(await from.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The line is cut.
        }
    }

    private async Task JoinAsync(TcpClient near)
    {
        using var far = new TcpClient();
        open[near] = open[far] = true;
        try
        {
            await far.ConnectAsync(server.Server.Host, server.Server.Port);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception end) when (end is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Either end hung up.
        }

        near.Dispose();
        open.TryRemove(near, out _);
        open.TryRemove(far, out _);
    }
}
