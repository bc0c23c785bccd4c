using System.Text;
using NofPipeline.Domain.Organisations;
using NofPipeline.Pipeline.Bundles.Tables;
using NofPipeline.Snapshots;

namespace NofPipeline.Pipeline.Bundles;

/// <summary>Makes the files of a publication. Equal input makes equal bytes, whatever the culture, the machine or the day; docs/bundle.md lists the files.</summary>
public static class BundleBuilder
{
    /// <summary>The files, by path below the bundle's folder in ordinal order.</summary>
    public static IReadOnlyList<SnapshotPart> Build(BundleInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var tables = TablesOf(input).ToList();
        List<SnapshotPart> files =
        [
            .. tables.Select(t => new SnapshotPart(t.FileName, t.Content)),
            .. input.MethodFiles.Select(f => TextFile($"method/{f.Key}", f.Value)),
            TextFile("ATTRIBUTION.txt", Attribution.Of(input)),
            new SnapshotPart("datapackage.json", DataPackage.Of(input, tables)),
        ];
        files.Add(new SnapshotPart(BundleManifest.FileName, BundleManifest.Of(input, files)));
        return [.. files.OrderBy(f => f.Key, StringComparer.Ordinal)];
    }

    /// <summary>The CSV files with their descriptions.</summary>
    public static IEnumerable<BundleTable> TablesOf(BundleInput input)
    {
        foreach (var type in OrganisationTypes.All)
        {
            if (input.Segments.Organisations.Any(o => o.Organisation.Type == type))
            {
                yield return LeagueTable.Of(input, type);
            }
        }

        yield return LeagueTables.Of(input);
        foreach (var type in OrganisationTypes.All)
        {
            if (input.Scores.Organisations.Any(o => o.Organisation.Type == type))
            {
                yield return MetricResults.Of(input, type);
            }
        }

        yield return MetricScores.Of(input);
        yield return DomainScores.Of(input);
        yield return MetricValues.Of(input);
        if (DerivedValues.RowsOf(input).Any())
        {
            yield return DerivedValues.Of(input);
        }

        yield return Cuts.Of(input);
        yield return Changes.Of(input);
        yield return ScoreChanges.Of(input);
    }

    // Method files may have been read on a system that ends lines otherwise; the bundle must not depend on that.
    private static SnapshotPart TextFile(string path, string text) =>
        new(path, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
}
