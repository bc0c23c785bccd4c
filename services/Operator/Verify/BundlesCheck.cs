using System.Text.Json;
using NofPipeline.Pipeline.Bundles;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Verify;

/// <summary>
/// Every published version: its manifest lists its files, its folder holds them byte for byte and nothing else, and <c>latest.json</c> names the
/// current version.
/// </summary>
internal sealed class BundlesCheck(ISnapshotStore store, string outFolder, Checked counts, List<Break> breaks)
{
    public async Task RunAsync(IEnumerable<SnapshotHeader> publications, CancellationToken cancellationToken)
    {
        foreach (var quarter in publications.GroupBy(h => h.Series.Quarter).OrderBy(g => g.Key))
        {
            foreach (var header in quarter.OrderBy(h => h.Version))
            {
                await CheckAsync(header, cancellationToken);
            }

            CheckLatest(CommittedBundle.Of(quarter.MaxBy(h => h.Feed!.Publication)!));
        }
    }

    private async Task CheckAsync(SnapshotHeader header, CancellationToken cancellationToken)
    {
        counts.Bundles++;
        await CheckManifestAsync(header, cancellationToken);
        var folder = Path.Combine(outFolder, CommittedBundle.Of(header).Path);
        if (!Directory.Exists(folder))
        {
            breaks.Add(new Break("bundle-missing", folder, "The publication has no folder.", Remedies.Restart));
            return;
        }

        counts.BundleFiles += header.Parts.Count;
        foreach (var difference in await BundleFolder.DifferencesAsync(folder, header.Parts, cancellationToken))
        {
            var (kind, what) = (difference.Expected, difference.Found) switch
            {
                (null, _) => ("bundle-file-unexpected", "The publication has no such file."),
                (_, null) => ("bundle-file-missing", "The file is not there."),
                var (expected, found) => ("bundle-file-damaged", $"The file hashes to {found}; published is {expected}."),
            };
            breaks.Add(new Break(kind, Path.Combine(folder, difference.Path), what, Remedies.Restart));
        }
    }

    private async Task CheckManifestAsync(SnapshotHeader header, CancellationToken cancellationToken)
    {
        if (header.Parts.FirstOrDefault(p => p.Key == BundleManifest.FileName) is not { } manifest || !await IsListedAsync(header, manifest, cancellationToken))
        {
            breaks.Add(new Break(
                "manifest-differs", CommitsCheck.NameOf(header), "Its manifest is not there, or does not list its files with their lengths and hashes.", Remedies.Store));
        }
    }

    private async Task<bool> IsListedAsync(SnapshotHeader header, PartReference manifest, CancellationToken cancellationToken)
    {
        try
        {
            return BundleManifest.Lists(await store.ReadPartAsync(manifest, cancellationToken), header.Parts);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    private void CheckLatest(CommittedBundle current)
    {
        var file = Path.Combine(outFolder, current.Quarter.ToString(), "latest.json");
        if (LatestBundle.Read(file) != LatestBundle.Of(current))
        {
            breaks.Add(new Break("latest-differs", file, $"It does not name {current.Path}, the current version.", Remedies.Output));
        }
    }
}
