using NofPipeline.Hosting.Options;

namespace NofPipeline.Ingestion.Intake;

/// <summary>The watched folder: files are dropped into it directly; below it stand <c>archive</c>, <c>rejected</c> and <c>receipts</c>.</summary>
public sealed class DropFolder(NofOptions options)
{
    private static readonly string[] IgnoredEndings = [".tmp", ".part", ".filepart", ".crdownload", ".partial"];
    private static readonly string[] IgnoredNames = ["Thumbs.db", "desktop.ini"];

    public string Inbox => Path.GetFullPath(options.Drop);

    public string Archive => Path.Combine(Inbox, "archive");

    public string Rejected => Path.Combine(Inbox, "rejected");

    public string Receipts => Path.Combine(Inbox, "receipts");

    /// <summary>Creates the folders that are not there.</summary>
    public void Create()
    {
        foreach (var folder in new[] { Inbox, Archive, Rejected, Receipts })
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>The files that wait, in natural order of their names: no folders, no links, no hidden or half-written files.</summary>
    public IReadOnlyList<FileInfo> Waiting() =>
    [
        .. new DirectoryInfo(Inbox)
            .EnumerateFiles("*", SearchOption.TopDirectoryOnly)
            .Where(f => f.LinkTarget is null && !IsIgnored(f.Name))
            .OrderBy(f => f.Name, NaturalOrder.Instance),
    ];

    /// <summary>Where the original of a file goes. Names carry the beginning of the hash, so that equal names never collide.</summary>
    public string PlaceFor(string fileName, string sha256, bool rejected) =>
        Path.Combine(rejected ? Rejected : Archive, $"{sha256[..12]}-{fileName}");

    private static bool IsIgnored(string name) =>
        name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || IgnoredEndings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        || IgnoredNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}
