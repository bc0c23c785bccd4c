using System.Text.Json;
using NofPipeline.Snapshots;

namespace NofPipeline.Portal.Pages.Downloads;

/// <summary>The files of a publication with what its data package says of them.</summary>
internal sealed class BundleFiles(ISnapshotStore store)
{
    private const string DataPackage = "datapackage.json";
    private const string MethodFolder = "method/";

    private static readonly Dictionary<string, (string Title, string Description)> Others = new(StringComparer.Ordinal)
    {
        [DataPackage] = ("Data package", "Type and description of every column of the CSV files (Frictionless)."),
        ["manifest.json"] = ("Manifest", "What the bundle was made of, with length and SHA-256 of every other file."),
        ["ATTRIBUTION.txt"] = ("Attribution", "The licence of the source data, and what these figures are not."),
    };

    /// <summary>Tables first, then the rest, each by name.</summary>
    public async Task<IReadOnlyList<BundleFile>> OfAsync(SnapshotHeader publication, CancellationToken cancellationToken)
    {
        var package = publication.Parts.FirstOrDefault(p => p.Key == DataPackage);
        var tables = package is null ? [] : TablesOf(await store.ReadPartAsync(package, cancellationToken));
        return
        [
            .. publication.Parts
                .Select(part =>
                {
                    var (title, description) = tables.GetValueOrDefault(part.Key, TextOf(part.Key));
                    return new BundleFile(part.Key, title, description, part.Bytes, part.Sha256);
                })
                .OrderBy(file => !tables.ContainsKey(file.Name)).ThenBy(file => file.Name, StringComparer.Ordinal),
        ];
    }

    private static (string Title, string Description) TextOf(string name) => Others.GetValueOrDefault(
        name, name.StartsWith(MethodFolder, StringComparison.Ordinal) ? ("Method data", "Rules that the figures were made by.") : (name, string.Empty));

    private static Dictionary<string, (string Title, string Description)> TablesOf(ReadOnlyMemory<byte> package)
    {
        using var json = JsonDocument.Parse(package);
        return json.RootElement.GetProperty("resources").EnumerateArray().ToDictionary(
            table => table.GetProperty("path").GetString()!,
            table => (table.GetProperty("title").GetString()!, table.GetProperty("description").GetString()!),
            StringComparer.Ordinal);
    }
}
