using System.Globalization;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;

namespace NofPipeline.Files;

/// <summary>Tells from the header row which layout a file has.</summary>
internal static class HeaderReader
{
    /// <summary>The layout that fits, or the nearest with findings for every column that does not; <c>null</c> when none is near.</summary>
    public static HeaderMatch? Read(CsvRecord record, FindingLog log)
    {
        if (record.Problem is { } problem)
        {
            log.Error(problem.Code, problem.Message, problem.Hint, record.Line, raw: problem.Raw);
            return null;
        }

        var matches = FeedLayouts.All.Select(layout => HeaderMatch.Of(record.Fields, layout)).ToList();
        if (matches.Find(m => m.IsExact) is { } exact)
        {
            return exact;
        }

        var nearest = matches.MaxBy(m => m.Nearness)!;
        if (!nearest.IsPlausible)
        {
            Unrecognised(record, nearest, log);
            return null;
        }

        Explain(record, nearest, log);
        return nearest;
    }

    private static void Unrecognised(CsvRecord record, HeaderMatch nearest, FindingLog log)
    {
        var delimiter = record.Fields is [var only] && only.Length > 0 ? only.FirstOrDefault(c => c is ';' or '\t' or '|') : default;
        log.Error(
            FindingCodes.HeaderNotRecognised,
            nearest.Positions.Count == 0
                ? "The first row is not the header of any layout that is known."
                : $"The first row is not the header of any layout that is known; the nearest is that of {nearest.Layout.Title}, of which are missing: {string.Join(", ", nearest.Missing)}.",
            delimiter == default
                ? "The first row must be the header, with nothing above it; docs/file-formats.md shows the layouts."
                : "Separate the fields by commas.",
            record.Line,
            raw: Shown(string.Join(',', record.Fields.Take(100))));
    }

    private static void Explain(CsvRecord record, HeaderMatch match, FindingLog log)
    {
        foreach (var column in match.Missing)
        {
            log.Error(
                FindingCodes.ColumnMissing,
                $"The column {column} of {match.Layout.Title} is missing.",
                "Add the column; headers are written exactly as docs/file-formats.md shows them.",
                record.Line,
                column);
        }

        foreach (var position in match.Layout.HasOtherColumns ? [] : match.Unknown)
        {
            var header = Shown(record.Fields[position]);
            var blank = CellText.Trim(header).Length == 0;
            log.Error(
                FindingCodes.ColumnUnknown,
                blank ? string.Create(CultureInfo.InvariantCulture, $"Column {position + 1} has no header.") : $"The layout of {match.Layout.Title} has no such column.",
                blank ? "Delete the column." : "Remove the column, or write its header as docs/file-formats.md shows it.",
                record.Line,
                header,
                header);
        }

        foreach (var position in match.Duplicates)
        {
            var header = Shown(record.Fields[position]);
            log.Error(FindingCodes.ColumnDuplicate, "The column stands in the header twice.", "Keep one of the two.", record.Line, header, header);
        }
    }

    private static string Shown(string text) => text.Length <= 200 ? text : text[..200];
}
