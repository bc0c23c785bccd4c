using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.WhatIf;
using NofPipeline.Portal.Quarters;
using NofPipeline.Reading.Quarters;
using NofPipeline.Reading.WhatIf;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>
/// What would move trusts to other segments. It takes up to seconds, so it is worked out one trust at a time, however many readers ask, and kept for a
/// while: snapshots never change.
/// </summary>
public sealed class Moves : IDisposable
{
    private const int MostKept = 500;

    private readonly SemaphoreSlim working = new(1);
    private readonly MemoryCache kept = new(Options.Create(new MemoryCacheOptions { SizeLimit = MostKept }));

    /// <summary>What is worked out already; <c>null</c> where it is not.</summary>
    public MovesView? Known(QuarterView view, OdsCode code) =>
        kept.TryGetValue(KeyOf(view, code), out Lazy<Task<MovesView>>? work) && work!.IsValueCreated && work.Value.IsCompletedSuccessfully ? work.Value.Result : null;

    /// <summary>Worked out once by whoever comes first; who comes meanwhile waits for the same.</summary>
    /// <param name="view">The quarter.</param>
    /// <param name="code">An organisation that is segmented in it.</param>
    /// <param name="cancellationToken">Waits no longer; the work goes on, for others may wait for it.</param>
    public async Task<MovesView> FindAsync(QuarterView view, OdsCode code, CancellationToken cancellationToken)
    {
        var key = KeyOf(view, code);
        var work = kept.GetOrCreate(key, entry =>
        {
            entry.Size = 1;
            return new Lazy<Task<MovesView>>(() => WorkAsync(view.Current, code));
        })!;
        try
        {
            return await work.Value.WaitAsync(cancellationToken);
        }
        catch when (work.Value.IsFaulted)
        {
            kept.Remove(key);
            throw;
        }
    }

    public void Dispose()
    {
        kept.Dispose();
        working.Dispose();
    }

    private static object KeyOf(QuarterView view, OdsCode code) => (view.Current.SegmentsHeader.Id, code);

    private async Task<MovesView> WorkAsync(SegmentedQuarter quarter, OdsCode code)
    {
        await working.WaitAsync();
        try
        {
            return await Task.Run(() =>
            {
                // Made anew, so that nothing but the values differs, whichever version of the method made the stored result.
                var now = Recomputation.Of(quarter.Inputs, quarter.Method);
                return MovesView.Of(quarter, now, MoveFinder.Find(now, quarter.Method, code));
            });
        }
        finally
        {
            working.Release();
        }
    }
}
