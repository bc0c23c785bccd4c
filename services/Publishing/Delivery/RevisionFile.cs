using System.Globalization;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Tokens;
using NofPipeline.Files.Csv;
using NofPipeline.Hosting.Options;
using NofPipeline.Pipeline.Bundles;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Disk;

namespace NofPipeline.Publishing.Delivery;

/// <summary>
/// Writes <c>&lt;quarter&gt;/revision-v1-to-v2.csv</c>: exactly the figures that a new version of a quarter changes. It stands beside the bundles,
/// not in them, because a bundle depends on its figures alone and not on what was published before.
/// </summary>
public sealed class RevisionFile(ISnapshotStore store, PublishedQuarters quarters, NofOptions options)
{
    /// <summary>Writes the file of a version above 1, unless it is there.</summary>
    public async Task WriteAsync(SnapshotHeader publication, CancellationToken cancellationToken)
    {
        if (publication.Version == 1)
        {
            return;
        }

        var file = Path.Combine(
            Path.GetFullPath(options.Out),
            publication.Series.Quarter.ToString(),
            FormattableString.Invariant($"revision-v{publication.Version - 1}-to-v{publication.Version}.csv"));
        if (!File.Exists(file))
        {
            var before = await store.FindAsync(publication.Series, publication.Version - 1, cancellationToken)
                ?? throw new InvalidDataException($"Version {publication.Version - 1} of {publication.Series.Quarter} is not in the store.");
            var changes = RevisionDetector.Compare(
                (await quarters.PublishedByAsync(before, cancellationToken)).Figures,
                (await quarters.PublishedByAsync(publication, cancellationToken)).Figures);
            using var held = await OutFolderLock.TakeAsync(Path.GetFullPath(options.Out), cancellationToken);
            await DurableFile.ReplaceAsync(file, ToCsv(changes), cancellationToken);
        }
    }

    private static byte[] ToCsv(IReadOnlyList<FigureChange> changes)
    {
        var csv = new CsvText(["org_code", "figure", "id", "before", "after"]);
        foreach (var change in changes)
        {
            csv.Text(change.Organisation?.Value)
                .Text(change.Kind.Token())
                .Text(change.Id);
            Figure(csv, change, change.Before);
            Figure(csv, change, change.After);
            csv.EndRow();
        }

        return csv.ToBytes();
    }

    /// <summary>A number is never escaped; a text stays as it is, even one that looks like a number.</summary>
    private static void Figure(CsvText csv, FigureChange change, string? figure)
    {
        if (change.IsNumber && figure is not null)
        {
            csv.Number(decimal.Parse(figure, CultureInfo.InvariantCulture));
        }
        else
        {
            csv.Text(figure);
        }
    }
}
