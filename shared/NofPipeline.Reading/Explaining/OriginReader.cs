using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Values;
using NofPipeline.Files;
using NofPipeline.Reading.Originals;
using NofPipeline.Snapshots.Provenance;

namespace NofPipeline.Reading.Explaining;

/// <summary>Looks the lines of values up in the stored originals.</summary>
public sealed class OriginReader(OriginalFiles originals)
{
    private readonly List<string> unread = [];

    /// <summary>One sentence per original that could not be looked at.</summary>
    public IReadOnlyList<string> Unread => unread;

    /// <summary>Where values come from. Values that are not wanted keep their lines, without places.</summary>
    /// <exception cref="InvalidDataException">An original is not what was taken in.</exception>
    public async Task<IReadOnlyList<ValueOrigin>> ReadAsync(
        IReadOnlyList<ValueSource> sources, OrganisationInputs inputs, Func<MetricId, bool> isWanted, CancellationToken cancellationToken)
    {
        var lines = sources
            .SelectMany(s => s.Sources.Select(line => (Line: line, Measure: MeasureOf(inputs, s), IsWanted: isWanted(s.Metric))))
            .Distinct()
            .ToList();
        var found = new Dictionary<(SourceLine Line, string? Measure), OriginLine>();
        foreach (var file in lines.Where(l => l.IsWanted).GroupBy(l => (l.Line.FileSha256, l.Line.FileName)))
        {
            var wanted = file.Select(l => (l.Line, l.Measure)).Distinct().ToList();
            await using var bytes = await OpenAsync(file.Key.FileSha256, file.Key.FileName, cancellationToken);
            if (bytes is not null)
            {
                foreach (var (key, line) in wanted.Zip(OriginFinder.Find(file.Key.FileName, bytes, wanted)))
                {
                    found[key] = line;
                }
            }
        }

        return
        [
            .. sources.Select(s => new ValueOrigin(
                s.Metric,
                s.Unit,
                [.. s.Sources.Select(line => found.TryGetValue((line, MeasureOf(inputs, s)), out var origin) ? origin : new OriginLine(line, null, [], null))])),
        ];
    }

    private static string? MeasureOf(OrganisationInputs inputs, ValueSource source) =>
        inputs.Values.FirstOrDefault(v => v.Metric == source.Metric && v.Unit == source.Unit)?.DerivedFrom?.Measure;

    private async Task<Stream?> OpenAsync(string sha256, string fileName, CancellationToken cancellationToken)
    {
        try
        {
            return await originals.OpenAsync(sha256, cancellationToken);
        }
        catch (DamagedOriginalException damaged)
        {
            throw new InvalidDataException($"The stored original of {fileName} has been changed. {damaged.Message}", damaged);
        }
        catch (FileNotFoundException)
        {
            unread.Add($"The original of {fileName} ({sha256}) is not in the data folder: set Nof__Data to the folder that ingestion uses.");
            return null;
        }
    }
}
