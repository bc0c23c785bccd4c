using NofPipeline.Pipeline.Bundles;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Export;

/// <summary>Writes the files of a publication from the store into a folder, and compares what then stands there.</summary>
internal static class BundleExport
{
    /// <exception cref="InvalidDataException">A file is damaged in the store, in which case nothing is written, or was not written as it should be.</exception>
    public static async Task WriteAsync(ISnapshotStore store, SnapshotHeader publication, string folder, CancellationToken cancellationToken)
    {
        var content = new Dictionary<PartReference, ReadOnlyMemory<byte>>();
        foreach (var part in publication.Parts)
        {
            content[part] = await store.ReadPartAsync(part, cancellationToken);
        }

        if (publication.Parts.FirstOrDefault(p => p.Key == BundleManifest.FileName) is not { } manifest
            || !BundleManifest.Lists(content[manifest], publication.Parts))
        {
            throw new InvalidDataException($"The manifest of {CommittedBundle.Of(publication).Path} does not list its files: nothing was written.");
        }

        await BundleFolder.WriteAsync(folder, publication.Parts, (part, _) => Task.FromResult(content[part]), null, cancellationToken);
        if (await BundleFolder.DifferencesAsync(folder, publication.Parts, cancellationToken) is [var difference, ..])
        {
            throw new InvalidDataException($"{Path.Combine(folder, difference.Path)} is not as it was written: look at the disk.");
        }
    }
}
