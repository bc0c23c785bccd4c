using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Hosting.Options;
using NofPipeline.Portal.Quarters;
using NofPipeline.Reading.Explaining;
using NofPipeline.Reading.Originals;
using NofPipeline.Snapshots;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>
/// Why figures are what they are. What has been explained is kept for a while: snapshots never change. Originals are read for single metrics only,
/// and one at a time, because the largest take much memory.
/// </summary>
public sealed class Explanations(ISnapshotStore store, NofOptions options) : IDisposable
{
    private const int MostKept = 300;
    private const int MostQuarters = 6;

    private readonly OriginalFiles originals = new(options.Data);
    private readonly SemaphoreSlim reading = new(1);
    private readonly MemoryCache answers = new(Options.Create(new MemoryCacheOptions { SizeLimit = MostKept }));
    private readonly MemoryCache makers = new(Options.Create(new MemoryCacheOptions { SizeLimit = MostQuarters }));

    /// <summary>An organisation, from the store alone.</summary>
    /// <exception cref="InvalidDataException">It cannot be explained; the message says why.</exception>
    public async Task<ExplainAnswer> OutlineAsync(QuarterView view, OdsCode code, CancellationToken cancellationToken)
    {
        var key = (view.Current.SegmentsHeader.Id, code);
        return answers.Get<ExplainAnswer>(key) ?? Kept(key, await MakerOf(view).OutlineAsync(code, null, cancellationToken));
    }

    /// <summary>A metric or composite, down to the lines of files. Where an original cannot be read, what the store has of it is told, and why.</summary>
    /// <exception cref="InvalidDataException">It cannot be explained; the message says why.</exception>
    public async Task<ExplainedMetric> MetricAsync(QuarterView view, OdsCode code, MetricId metric, CancellationToken cancellationToken)
    {
        var key = (view.Current.SegmentsHeader.Id, code, metric);
        if (answers.Get<ExplainedMetric>(key) is { } known)
        {
            return known;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            if (answers.Get<ExplainedMetric>(key) is { } meanwhile)
            {
                return meanwhile;
            }

            var explained = await ExplainedMetric.ReadAsync(MakerOf(view), originals, code, metric, cancellationToken);

            // What could not be read today may be there tomorrow.
            return explained.Unread.Count == 0 ? Kept(key, explained) : explained;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose()
    {
        answers.Dispose();
        makers.Dispose();
        reading.Dispose();
    }

    private T Kept<T>(object key, T answer) => answers.Set(key, answer, new MemoryCacheEntryOptions { Size = 1 });

    private ExplanationMaker MakerOf(QuarterView view) => makers.GetOrCreate(view.Current.SegmentsHeader.Id, entry =>
    {
        entry.Size = 1;
        return new ExplanationMaker(store, originals, view.Current);
    })!;
}
