using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Disk;

namespace NofPipeline.Pipeline.Bundles;

/// <summary>
/// Puts committed bundles into the output folder: <c>&lt;quarter&gt;/v&lt;version&gt;/</c> and <c>&lt;quarter&gt;/latest.json</c>.
/// The store is the truth; the folder can be deleted and is made again. A bundle appears in one step (a rename), so a reader never sees
/// half of one, and doing it twice is harmless.
/// </summary>
/// <param name="outFolder">The output folder.</param>
/// <param name="onStep">
/// Is told <c>publishing.bundle-half-written</c> half-way and <c>publishing.before-latest</c> before the pointer, so that tests can stop there.
/// </param>
public sealed class BundleDirectory(string outFolder, Action<string>? onStep = null)
{
    private const string HalfWritten = "publishing.bundle-half-written";
    private const string BeforeLatest = "publishing.before-latest";

    /// <summary>Makes the bundle's folder unless it is there and whole, then the pointer to the latest version, which never goes back.</summary>
    /// <returns>Whether the folder was made.</returns>
    public async Task<bool> WriteAsync(
        CommittedBundle bundle,
        Func<PartReference, CancellationToken, Task<ReadOnlyMemory<byte>>> readPart,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(readPart);
        using var held = await OutFolderLock.TakeAsync(outFolder, cancellationToken);
        var folder = Path.Combine(outFolder, bundle.Quarter.ToString(), $"v{bundle.Version}");
        var isAbsent = !Directory.Exists(folder) || (await BundleFolder.DifferencesAsync(folder, bundle.Parts, cancellationToken)).Count > 0;
        if (isAbsent)
        {
            await MakeAsync(folder, bundle.Parts, readPart, cancellationToken);
        }

        onStep?.Invoke(BeforeLatest);
        await PointAsync(bundle, cancellationToken);
        return isAbsent;
    }

    private async Task MakeAsync(
        string folder,
        IReadOnlyList<PartReference> parts,
        Func<PartReference, CancellationToken, Task<ReadOnlyMemory<byte>>> readPart,
        CancellationToken cancellationToken)
    {
        // Siblings are on the same file system, so that moving them is a rename. What an interrupted run left of them is thrown away.
        var (fresh, discarded) = (folder + ".new", folder + ".old");
        Discard(fresh);
        Discard(discarded);
        await BundleFolder.WriteAsync(fresh, parts, readPart, () => onStep?.Invoke(HalfWritten), cancellationToken);
        if (Directory.Exists(folder))
        {
            DurableFolder.Move(folder, discarded);
        }

        DurableFolder.Move(fresh, folder);
        Discard(discarded);
    }

    private async Task PointAsync(CommittedBundle bundle, CancellationToken cancellationToken)
    {
        var file = Path.Combine(outFolder, bundle.Quarter.ToString(), "latest.json");
        var latest = LatestBundle.Of(bundle);
        var there = LatestBundle.Read(file);
        if (there is null || there.Version < latest.Version || (there.Version == latest.Version && there != latest))
        {
            await DurableFile.ReplaceAsync(file, latest.ToBytes(), cancellationToken);
        }
    }

    private static void Discard(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
