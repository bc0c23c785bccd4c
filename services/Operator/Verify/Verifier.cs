using NofPipeline.Domain.Calendar;
using NofPipeline.Hosting.Options;
using NofPipeline.Pipeline.Events;
using NofPipeline.Reading.Originals;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Verify;

/// <summary>Follows the chain of hashes from the original files to the bundles, and reads only.</summary>
internal sealed class Verifier(IPipelineStore store, NofOptions options)
{
    private readonly Checked counts = new();
    private readonly List<Break> breaks = [];

    /// <summary>Headers and events are checked as a whole; originals, parts and bundles of one quarter, if one is named.</summary>
    public async Task<Verification> RunAsync(Quarter? quarter, CancellationToken cancellationToken)
    {
        var outFolder = Path.GetFullPath(options.Out);
        await new OriginalsCheck(store, new OriginalFiles(options.Data), counts, breaks).RunAsync(quarter?.ToString(), cancellationToken);
        var commits = new CommitsCheck(store, counts, breaks);
        var headers = await commits.RunAsync(cancellationToken);
        var asked = commits.Intact.Where(h => quarter is null || h.Series.Quarter == quarter).ToList();
        await new PartsCheck(store, counts, breaks).RunAsync(asked, cancellationToken);
        var feed = await new FeedCheck(store, counts, breaks).RunAsync(headers, cancellationToken);
        await new EventFileCheck(new EventFile(outFolder, store), counts, breaks).RunAsync(feed, cancellationToken);
        await new BundlesCheck(store, outFolder, counts, breaks).RunAsync(asked.Where(h => h.Feed is not null), cancellationToken);
        return new Verification(quarter?.ToString(), counts, breaks);
    }
}
