using System.Globalization;
using System.Text;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files;
using NofPipeline.Ingestion.Quality;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Intake;

/// <summary>A receipt in plain English.</summary>
internal static class ReceiptText
{
    private const int HashShown = 12;
    private const int MostSlices = 5;

    public static string Of(IntakeRecord record)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{FileNames.Shown(record.FileName)}: {Headline(record)}\n\n");
        if (record.Feed is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"Recognised as {record.Feed}, {Count(record.Rows, "row")}");
            text.Append(record.Quarters.Count == 0 ? ".\n" : $", for {string.Join(", ", record.Quarters)}.\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"File number {record.Number}, {record.Bytes} bytes, SHA-256 {record.Sha256}.\n");
        text.Append(CultureInfo.InvariantCulture, $"Received {record.ReceivedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.\n");
        foreach (var replaced in record.Slices.Where(s => s.Replaced is not null).GroupBy(s => (s.Replaced, s.Reason)))
        {
            text.Append(Replaced(replaced.Key.Replaced!, replaced.Key.Reason, [.. replaced]));
        }

        foreach (var finding in record.Findings)
        {
            text.Append('\n').Append(Describe(finding));
        }

        return text.ToString();
    }

    private static string Replaced(FileReference file, SupersessionReason reason, IReadOnlyList<SliceChange> slices)
    {
        var named = slices.Select(s => $"{s.Feed} {(s.Type is { } type ? $"of {type.Token()} organisations " : string.Empty)}in {s.Period}").ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Replaces {FileNames.Shown(file.FileName)} ({file.Sha256[..HashShown]}) as {Words(reason)}: {Count(slices.Sum(s => s.Changed), "figure")} changed, {slices.Sum(s => s.Added)} new, {slices.Sum(s => s.Removed)} gone, of {Listing.Of(named, MostSlices)}.\n");
    }

    private static string Words(SupersessionReason reason) => reason switch
    {
        SupersessionReason.NewFigures => "new figures",
        SupersessionReason.ScheduledRevision => "a scheduled revision",
        SupersessionReason.Correction => "a correction",
        SupersessionReason.Retraction => "a retraction",
        SupersessionReason.SameFigures => "the same figures",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    private static string Headline(IntakeRecord record) => record.Outcome switch
    {
        IntakeOutcome.Accepted when record.Findings.Count == 0 => "accepted. All of it is used.",
        IntakeOutcome.Accepted => $"accepted, with {Count(record.Findings.Count, "finding")} to look at below.",
        IntakeOutcome.Duplicate => $"duplicate. File number {record.Other} has the same bytes; nothing changes.",
        IntakeOutcome.Superseded when record.SupersededBy is { } by => $"superseded. {FileNames.Shown(by.FileName)} ({by.Sha256[..HashShown]}), dropped at the same time, supplies everything that this file supplies.",
        IntakeOutcome.Superseded => "superseded. Another file, dropped at the same time, supplies everything that this file supplies.",
        IntakeOutcome.Rejected => "rejected. Nothing of it is used; what was in force before stays in force. Mend what is listed below and drop the file again.",
        IntakeOutcome.Quarantined => "quarantined. It was not read to its end, and nothing of it is used; what was in force before stays in force.",
        _ => throw new ArgumentOutOfRangeException(nameof(record), record.Outcome, null),
    };

    private static string Describe(Finding finding)
    {
        var where = string.Join(", ", new[]
        {
            finding.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}") : null,
            finding.Column is { } column ? $"column {column}" : null,
        }.OfType<string>());
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Label(finding.Severity)} {finding.Code}{(where.Length == 0 ? string.Empty : $" at {where}")}: {finding.Message}\n");
        if (finding.Raw is { } raw)
        {
            text.Append(CultureInfo.InvariantCulture, $"  It says: {raw}\n");
        }

        if (finding.Hint is { } hint)
        {
            text.Append(CultureInfo.InvariantCulture, $"  To mend it: {hint}\n");
        }

        return text.ToString();
    }

    private static string Label(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "Error",
        FindingSeverity.Warning => "Warning",
        _ => "Note",
    };

    private static string Count(int n, string noun) => string.Create(CultureInfo.InvariantCulture, $"{n} {noun}{(n == 1 ? string.Empty : "s")}");
}
