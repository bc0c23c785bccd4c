using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Provenance;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Layouts;

namespace NofPipeline.Files;

/// <summary>Finds the lines that values were read from in the original file, down to the bytes of each cell.</summary>
public static class OriginFinder
{
    /// <summary>The lines with their places, in the order given.</summary>
    /// <param name="fileName">The name under which the file was dropped.</param>
    /// <param name="content">The original bytes.</param>
    /// <param name="sources">The lines, each with the measure whose figure it adds to, or <c>null</c> where it states a value of the quarter.</param>
    /// <exception cref="InvalidDataException">The file does not say there what was read from it.</exception>
    public static IReadOnlyList<OriginLine> Find(
        string fileName, ReadOnlyMemory<byte> content, IReadOnlyList<(SourceLine Source, string? Measure)> sources)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(sources);
        var log = new FindingLog(fileName);
        var entry = ZipContent.IsZip(content.Span) ? ZipContent.Read(content, log) : null;
        var bytes = entry?.Bytes ?? content;
        if (Utf8Content.Read(bytes, log) is not { } text || HeaderReader.Read(CsvRecords.Read(text).First(), log) is not { IsExact: true } header)
        {
            throw new InvalidDataException($"{fileName} cannot be read any more: {string.Join(' ', log.ToList())}");
        }

        var before = bytes.Length - text.Length;
        var places = CsvRecords.Places(text, sources.Select(s => s.Source.Line).ToHashSet());
        var figures = FiguresOf(fileName, content, sources);
        return [.. sources.Select(s => Locate(s.Source, s.Measure))];

        OriginLine Locate(SourceLine source, string? measure)
        {
            var cells = FigureColumns.Of(header.Layout.Kind)
                .Select(column => places.TryGetValue(source.Line, out var fields) && header.Positions.TryGetValue(column, out var position)
                    ? new SourceField(column, before + fields[position].Offset, fields[position].Length, fields[position].Text)
                    : new SourceField(column, 0, 0, string.Empty))
                .ToList();
            return string.Join(',', cells.Select(c => c.Text)) == source.Raw
                ? new OriginLine(source, entry?.Name, [.. cells.Where(c => c.Length > 0)], measure is null ? null : figures[(source.Line, measure)])
                : throw new InvalidDataException($"Line {source.Line} of {fileName} does not say '{source.Raw}', which was read from it.");
        }
    }

    /// <summary>The whole text of records, by the line on which they start; a line on which none starts is absent.</summary>
    /// <param name="content">The original bytes, of a CSV file or of a zip file that holds one.</param>
    /// <param name="lines">Which records.</param>
    public static IReadOnlyDictionary<int, string> Records(ReadOnlyMemory<byte> content, IReadOnlySet<int> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var log = new FindingLog(string.Empty);
        var bytes = ZipContent.IsZip(content.Span) ? ZipContent.Read(content, log)?.Bytes : content;
        return bytes is { } csv && Utf8Content.Read(csv, log) is { } text ? CsvRecords.Texts(text, lines) : new Dictionary<int, string>();
    }

    private static Dictionary<(int Line, string Measure), MonthlyFigure> FiguresOf(
        string fileName, ReadOnlyMemory<byte> content, IReadOnlyList<(SourceLine Source, string? Measure)> sources) =>
        sources.All(s => s.Measure is null)
            ? []
            : FeedReader.Read(fileName, content).MonthlyFigures
                .SelectMany(r => r.Lines.Select(l => (Key: (l.Line, r.Measure), l.Figure)))
                .ToDictionary(l => l.Key, l => l.Figure);
}
