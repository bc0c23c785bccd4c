using NofPipeline.Files;
using NofPipeline.Hosting.Options;
using NofPipeline.Snapshots.Disk;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Intake;

/// <summary>
/// The watched folder: files are dropped into it directly; below it stand <c>archive</c>, <c>rejected</c>, <c>quarantine</c> and
/// <c>receipts</c>.
/// </summary>
public sealed class DropFolder(NofOptions options)
{
    private const string MarkerEnding = ".done";
    private const string HashEnding = ".sha256";

    private static readonly string[] IgnoredEndings =
        [".tmp", ".temp", ".part", ".filepart", ".crdownload", ".opdownload", ".download", ".partial", "~", MarkerEnding, HashEnding];

    private static readonly string[] IgnoredNames = ["Thumbs.db", "ehthumbs.db", "desktop.ini"];

    public string Inbox => Path.GetFullPath(options.Drop);

    public string Archive => Path.Combine(Inbox, "archive");

    public string Rejected => Path.Combine(Inbox, "rejected");

    public string Quarantine => Path.Combine(Inbox, "quarantine");

    public string Receipts => Path.Combine(Inbox, "receipts");

    /// <summary>Creates the folders that are not there.</summary>
    public void Create()
    {
        foreach (var folder in new[] { Inbox, Archive, Rejected, Quarantine, Receipts })
        {
            DurableFolder.Create(folder);
        }
    }

    /// <summary>The files that wait, in natural order of their names: no folders, no links, no hidden or half-written files.</summary>
    public IReadOnlyList<WaitingFile> Waiting()
    {
        var entries = Directory.EnumerateFiles(Inbox).ToList();
        // What says that files are whole is known before any file is looked at: a file that was marked is seen as it was then, or later.
        var marked = entries.Where(e => e.EndsWith(MarkerEnding, StringComparison.Ordinal)).Select(e => e[..^MarkerEnding.Length]).ToHashSet(StringComparer.Ordinal);
        var hashes = entries
            .Where(e => e.EndsWith(HashEnding, StringComparison.Ordinal))
            .Select(e => (File: e[..^HashEnding.Length], Hash: StatedHash.In(e)))
            .Where(e => e.Hash is not null)
            .ToDictionary(e => e.File, e => e.Hash, StringComparer.Ordinal);
        return
        [
            .. entries
                .Where(e => !IsIgnored(Path.GetFileName(e)))
                .Select(e => WaitingFile.At(e, marked.Contains(e), hashes.GetValueOrDefault(e)) ?? Unspeakable(e))
                .OfType<WaitingFile>()
                .OrderBy(f => f.Name, NaturalOrder.Instance),
        ];
    }

    /// <summary>Folders that lie in it and are none of its own: nothing in them is taken in.</summary>
    public IReadOnlyList<string> Strangers() =>
    [
        .. Directory.EnumerateDirectories(Inbox)
            .Except([Archive, Rejected, Quarantine, Receipts], StringComparer.Ordinal)
            .Select(f => Path.GetFileName(f))
            .Where(n => !IsIgnored(n))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The files beside a file that can say of it that it is whole: a marker, and one with its hash.</summary>
    public IReadOnlyList<string> ProofsOf(string fileName) => [Path.Combine(Inbox, fileName + MarkerEnding), Path.Combine(Inbox, fileName + HashEnding)];

    /// <summary>Where an original goes back to: its own name, or where that is taken again, one that tells it from the newcomer.</summary>
    public string WayBack(IntakeRecord record)
    {
        var original = Path.Combine(Inbox, record.FileName);
        return File.Exists(original) ? Path.Combine(Inbox, $"replaced-{record.Number}-{FileNames.Safe(record.FileName, record.Sha256)}") : original;
    }

    /// <summary>Where a recorded original stands while it is on its way out of the folder.</summary>
    public string HeldPlaceOf(IntakeRecord record) => Path.Combine(Inbox, $".nof-moving-{record.Number}");

    /// <summary>Where the original of a file goes. Names carry the beginning of the hash, so that equal names never collide.</summary>
    public string PlaceFor(IntakeRecord record)
    {
        var folder = record.Outcome switch
        {
            IntakeOutcome.Rejected => Rejected,
            IntakeOutcome.Quarantined => Quarantine,
            _ => Archive,
        };
        return Path.Combine(folder, $"{record.Sha256[..12]}-{FileNames.Safe(record.FileName, record.Sha256)}");
    }

    /// <summary>A file whose name is not text can be listed but not opened; it must not go unseen.</summary>
    private static WaitingFile? Unspeakable(string path) =>
        FileNames.IsUnspeakable(path) && !Path.Exists(path) ? new WaitingFile(Path.GetFileName(path), path, 0, default, false, null) : null;

    private static bool IsIgnored(string name) =>
        name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || IgnoredEndings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        || IgnoredNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}
