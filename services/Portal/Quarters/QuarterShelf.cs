using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NofPipeline.Domain.Calendar;
using NofPipeline.Methods;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;

namespace NofPipeline.Portal.Quarters;

/// <summary>The quarters that there are to show. What has been read is kept for a while: snapshots never change.</summary>
public sealed class QuarterShelf(ISnapshotStore store, PublishedQuarters quarters, MethodCatalogue methods, TimeProvider clock) : IDisposable
{
    /// <summary>For so long nobody asks the store again what is current.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    /// <summary>A national quarter takes some megabytes.</summary>
    private const int MostKept = 24;

    private readonly SemaphoreSlim asking = new(1);
    private readonly MemoryCache kept = new(Options.Create(new MemoryCacheOptions { SizeLimit = MostKept }));

    private volatile Known? current;

    /// <summary>
    /// What is current of every quarter, newest first: the publication, or, where the quarter is not published yet, its segments. A second old at most.
    /// </summary>
    public async Task<IReadOnlyList<SnapshotHeader>> CurrentAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } known)
        {
            return known;
        }

        await asking.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } meanwhile)
            {
                return meanwhile;
            }

            var headers = await AskAsync(cancellationToken);
            current = new Known(clock.GetTimestamp(), headers);
            return headers;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>
    /// A quarter as it is, or a version of it as it was published; <c>null</c> where there is none.
    /// </summary>
    /// <param name="quarter">Such as <c>2025-26Q4</c>, or <c>latest</c>.</param>
    /// <param name="version">Of the publication; the current one where it is <c>null</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<QuarterView?> FindAsync(string quarter, int? version, CancellationToken cancellationToken)
    {
        var headers = await CurrentAsync(cancellationToken);
        return await HeaderAsync(quarter, version, cancellationToken) is { } found
            ? new QuarterView(found, await FileAsync(found, cancellationToken), LatestOf(found, headers), [.. headers.Select(h => h.Series.Quarter)])
            : null;
    }

    /// <summary>As above, without the figures. A version is always one of the publication.</summary>
    public async Task<SnapshotHeader?> HeaderAsync(string quarter, int? version, CancellationToken cancellationToken)
    {
        var headers = await CurrentAsync(cancellationToken);
        var isLatest = string.Equals(quarter, "latest", StringComparison.Ordinal);
        if (!Quarter.TryParse(quarter, out var asked) && !isLatest)
        {
            return null;
        }

        var found = isLatest ? (headers is [var newest, ..] ? newest : null) : headers.FirstOrDefault(h => h.Series.Quarter == asked);
        var isAsked = version is null || (found?.Series.Stage == SnapshotStage.Publication && found.Version == version);
        return found is null || isAsked ? found : await store.FindAsync(found.Series.Of(SnapshotStage.Publication), version!.Value, cancellationToken);
    }

    /// <summary>Every quarter, oldest first: the one of a page as the page shows it, the others as they are.</summary>
    public async Task<IReadOnlyList<QuarterView>> HistoryAsync(QuarterView view, CancellationToken cancellationToken)
    {
        var all = new List<QuarterView>();
        foreach (var quarter in view.Quarters.Reverse())
        {
            if (quarter == view.Quarter)
            {
                all.Add(view);
            }
            else if (await FindAsync(quarter.ToString(), null, cancellationToken) is { } other)
            {
                all.Add(other);
            }
        }

        return all;
    }

    public void Dispose()
    {
        kept.Dispose();
        asking.Dispose();
    }

    private static int LatestOf(SnapshotHeader found, IReadOnlyList<SnapshotHeader> headers) =>
        headers.First(h => h.Series.Quarter == found.Series.Quarter).Version;

    private IReadOnlyList<SnapshotHeader>? Fresh() =>
        current is { } known && clock.GetElapsedTime(known.At) < Freshness ? known.Headers : null;

    private async Task<IReadOnlyList<SnapshotHeader>> AskAsync(CancellationToken cancellationToken)
    {
        var publications = await store.CurrentAsync(SnapshotStage.Publication, Lane.Live, cancellationToken);
        var segments = await store.CurrentAsync(SnapshotStage.Segments, Lane.Live, cancellationToken);
        return
        [
            .. publications.Concat(segments)
                .Where(h => methods.For(h.Series.Quarter)?.Id == h.Series.Method)
                .GroupBy(h => h.Series.Quarter)
                .Select(of => of.MaxBy(h => h.Series.Stage)!)
                .OrderByDescending(h => h.Series.Quarter),
        ];
    }

    /// <summary>Read once by whoever comes first; who comes meanwhile waits for the same reading.</summary>
    private async Task<QuarterFile> FileAsync(SnapshotHeader header, CancellationToken cancellationToken)
    {
        var reading = kept.GetOrCreate(header.Id, entry =>
        {
            entry.Size = 1;
            return new Lazy<Task<QuarterFile>>(() => ReadAsync(header));
        })!;
        try
        {
            return await reading.Value.WaitAsync(cancellationToken);
        }
        catch when (reading.Value.IsFaulted)
        {
            kept.Remove(header.Id);
            throw;
        }
    }

    /// <summary>Nobody's request gives it up, for others may wait for it.</summary>
    private async Task<QuarterFile> ReadAsync(SnapshotHeader header)
    {
        if (header.Series.Stage == SnapshotStage.Publication)
        {
            var statement = await quarters.StatementAsync(header, CancellationToken.None);
            var compared = statement.PreviousSegmentsSnapshot is { } previous ? await quarters.FindAsync(previous, CancellationToken.None) : null;
            return new QuarterFile(
                await quarters.PublishedByAsync(header, CancellationToken.None),
                compared is null ? null : new ComparedQuarter(compared.Series.Quarter, quarters.MethodOf(compared)),
                statement.Said);
        }

        var current = await quarters.LoadAsync(header, CancellationToken.None);
        var before = await quarters.PublishedBeforeAsync(header.Series.Quarter, CancellationToken.None);
        return new QuarterFile(
            current, before is null ? null : new ComparedQuarter(before.Inputs.Quarter, before.Method), current.StatementSince(before));
    }

    private sealed record Known(long At, IReadOnlyList<SnapshotHeader> Headers);
}
