using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Provenance;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files;

/// <summary>Finds the lines that values were read from in the original file, down to the bytes of each cell.</summary>
public static class OriginFinder
{
    /// <summary>The lines with their places, in the order given.</summary>
    /// <param name="fileName">The name under which the file was dropped.</param>
    /// <param name="content">The original bytes, in a stream that can seek.</param>
    /// <param name="sources">The lines, each with the measure whose figure it adds to, or <c>null</c> where it states a value of the quarter.</param>
    /// <exception cref="InvalidDataException">The file does not say there what was read from it.</exception>
    public static IReadOnlyList<OriginLine> Find(string fileName, Stream content, IReadOnlyList<(SourceLine Source, string? Measure)> sources)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(sources);
        var log = new FindingLog(fileName);
        using var text = FeedText.Of(content, log);
        if (text is null || HeaderReader.Read(CsvRecords.Read(text.Open()).First(), log) is not { IsExact: true } header)
        {
            throw new InvalidDataException($"{fileName} cannot be read any more: {string.Join(' ', log.ToList())}");
        }

        var places = CsvRecords.Places(text.Open(), sources.Select(s => s.Source.Line).ToHashSet());
        var figures = FiguresOf(fileName, content, sources);
        return [.. sources.Select(s => Locate(s.Source, s.Measure))];

        OriginLine Locate(SourceLine source, string? measure)
        {
            var cells = header.Layout.Figure
                .Select(column => places.TryGetValue(source.Line, out var fields) && header.Positions.TryGetValue(column, out var position)
                    ? new SourceField(column, text.BytesBefore + fields[position].Offset, fields[position].Length, fields[position].Text)
                    : new SourceField(column, 0, 0, string.Empty))
                .ToList();
            return string.Join(',', cells.Select(c => c.Text)) == source.Raw
                ? new OriginLine(source, text.EntryName, [.. cells.Where(c => c.Length > 0)], measure is null ? null : figures[(source.Line, measure)])
                : throw new InvalidDataException($"Line {source.Line} of {fileName} does not say '{source.Raw}', which was read from it.");
        }
    }

    /// <summary>The whole text of records, by the line on which they start; a line on which none starts is absent.</summary>
    /// <param name="content">The original bytes, of a CSV file or of a zip file that holds one, in a stream that can seek.</param>
    /// <param name="lines">Which records.</param>
    public static IReadOnlyDictionary<int, string> Records(Stream content, IReadOnlySet<int> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        using var text = FeedText.Of(content, new FindingLog(string.Empty));
        return text is null ? new Dictionary<int, string>() : CsvRecords.Texts(text.Open(), lines);
    }

    private static Dictionary<(int Line, string Measure), MonthlyFigure> FiguresOf(
        string fileName, Stream content, IReadOnlyList<(SourceLine Source, string? Measure)> sources) =>
        sources.All(s => s.Measure is null)
            ? []
            : FeedReader.Read(fileName, content).MonthlyFigures
                .SelectMany(r => r.Lines.Select(l => (Key: (l.Line, r.Measure), l.Figure)))
                .ToDictionary(l => l.Key, l => l.Figure);
}
