using System.Security.Cryptography;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Disk;

namespace NofPipeline.Pipeline.Bundles;

/// <summary>The files of one bundle in a folder of their own.</summary>
public static class BundleFolder
{
    /// <summary>Writes every file into a folder, which is made where there is none; all of them are on the disk when it returns.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="parts">The files; keys are paths below the folder.</param>
    /// <param name="readPart">Reads the content of a file.</param>
    /// <param name="onHalf">Is told when half of them are written, so that tests can stop there.</param>
    /// <param name="cancellationToken">Stops it between two files.</param>
    public static async Task WriteAsync(
        string folder,
        IReadOnlyList<PartReference> parts,
        Func<PartReference, CancellationToken, Task<ReadOnlyMemory<byte>>> readPart,
        Action? onHalf,
        CancellationToken cancellationToken)
    {
        DurableFolder.Create(folder);
        foreach (var (i, part) in parts.Index())
        {
            if (i == parts.Count / 2)
            {
                onHalf?.Invoke();
            }

            var file = FileOf(folder, part.Key);
            DurableFolder.Create(Path.GetDirectoryName(file)!);
            await DurableFile.WriteAsync(file, await readPart(part, cancellationToken), cancellationToken);
        }

        foreach (var made in parts.Select(part => Path.GetDirectoryName(FileOf(folder, part.Key))!).Distinct())
        {
            DurableFolder.Flush(made);
        }
    }

    /// <summary>What in a folder is not as committed, by path; empty where the bundle is whole and nothing else is there.</summary>
    public static async Task<IReadOnlyList<BundleDifference>> DifferencesAsync(
        string folder, IReadOnlyList<PartReference> parts, CancellationToken cancellationToken)
    {
        var expected = parts.ToDictionary(part => FileOf(folder, part.Key));
        var there = Directory.Exists(folder)
            ? Directory.EnumerateFiles(Path.GetFullPath(folder), "*", SearchOption.AllDirectories).Where(file => !expected.ContainsKey(file))
            : [];
        var differences = new List<BundleDifference>();
        foreach (var file in there.Concat(expected.Keys))
        {
            var part = expected.GetValueOrDefault(file);
            var found = await HashAsync(file, cancellationToken);
            if (found != part?.Sha256)
            {
                differences.Add(new BundleDifference(Path.GetRelativePath(folder, file).Replace('\\', '/'), part?.Sha256, found));
            }
        }

        return [.. differences.OrderBy(d => d.Path, StringComparer.Ordinal)];
    }

    private static async Task<string?> HashAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    private static string FileOf(string folder, string key)
    {
        var file = Path.GetFullPath(Path.Combine(folder, key));
        return file.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file
            : throw new InvalidDataException($"'{key}' does not name a file inside a bundle.");
    }
}
