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

    private static readonly string[] IgnoredEndings = [".tmp", ".part", ".filepart", ".crdownload", ".partial", MarkerEnding];
    private static readonly string[] IgnoredNames = ["Thumbs.db", "desktop.ini"];

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
        // The markers are known before any file is looked at: a file that was marked is seen as it was then, or later.
        var marked = entries.Where(e => e.EndsWith(MarkerEnding, StringComparison.Ordinal)).Select(e => e[..^MarkerEnding.Length]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. entries
                .Where(e => !IsIgnored(Path.GetFileName(e)))
                .Select(e => WaitingFile.At(e, marked.Contains(e)) ?? Unspeakable(e))
                .OfType<WaitingFile>()
                .OrderBy(f => f.Name, NaturalOrder.Instance),
        ];
    }

    /// <summary>The marker that says of a file that it is whole.</summary>
    public string MarkerOf(string fileName) => Path.Combine(Inbox, fileName + MarkerEnding);

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
        FileNames.IsUnspeakable(path) && !Path.Exists(path) ? new WaitingFile(Path.GetFileName(path), path, 0, default, false) : null;

    private static bool IsIgnored(string name) =>
        name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || IgnoredEndings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        || IgnoredNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}
