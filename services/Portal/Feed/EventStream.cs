using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using NofPipeline.Portal.Http;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Portal.Feed;

/// <summary>
/// The feed as server-sent events. Each subscriber has a loop of its own that holds a page at most and waits for nobody else's connection;
/// when the server stops, every stream ends.
/// </summary>
internal sealed class EventStream(FeedPages pages, FeedWatch watch, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    /// <summary>More are refused, so that open streams cannot use up the process.</summary>
    public const int MostStreams = 1_000;

    private const int AtOnce = 100;

    /// <summary>So often something is sent when nothing happens, so that neither side nor a proxy takes the connection for dead.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private int open;

    /// <summary>Sends everything after a sequence, and goes on with whatever comes, until the client or the server leaves.</summary>
    /// <returns>Whether there was room for one more.</returns>
    public async Task<bool> SendAsync(HttpContext context, long after, string? subject)
    {
        if (Interlocked.Increment(ref open) > MostStreams)
        {
            Interlocked.Decrement(ref open);
            return false;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await SendAsync(context, after, subject, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The stream is over; the client goes on from the last id that it has.
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }

        return true;
    }

    private async Task SendAsync(HttpContext context, long after, string? subject, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";

        // Nginx would otherwise keep events back until it has a few kilobytes of them.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await WriteAsync(context, "retry: 2000\n\n", cancellationToken);
        for (var isHead = context.IsHead(); !isHead;)
        {
            var page = await pages.ReadAsync(after, AtOnce, subject, cancellationToken);
            if (page.Events.Count > 0)
            {
                await WriteAsync(context, string.Concat(page.Events.Select(MessageOf)), cancellationToken);
            }

            after = page.Position;
            if (!page.HasMore && !await HasGrownAsync(after, cancellationToken))
            {
                await WriteAsync(context, ": nothing new\n\n", cancellationToken);
            }
        }
    }

    private static string MessageOf(FeedEvent next) => string.Create(
        CultureInfo.InvariantCulture, $"id: {next.Sequence}\nevent: {next.Event.Type}\ndata: {next.Text}\n\n");

    /// <summary>Waits for more, but no longer than until the next sign of life is due.</summary>
    private async Task<bool> HasGrownAsync(long after, CancellationToken cancellationToken)
    {
        using var due = new CancellationTokenSource(Heartbeat, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, cancellationToken);
        try
        {
            await watch.WaitBeyondAsync(after, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task WriteAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        try
        {
            await context.Response.WriteAsync(text, Encoding.UTF8, cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // A client that does not read leaves half a message behind: nothing more can be said on this connection.
            context.Abort();
            throw;
        }
    }
}
