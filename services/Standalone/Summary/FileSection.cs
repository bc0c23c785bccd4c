using System.Globalization;
using NofPipeline.Files;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;
using Spectre.Console;

namespace NofPipeline.Standalone.Summary;

/// <summary>The files and their fate.</summary>
internal static class FileSection
{
    private const int MostFindings = 5;

    public static void Write(IAnsiConsole console, IReadOnlyList<IntakeRecord> files)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Files").AddColumns("File", "Outcome", "Recognised as", "Rows", "Quarters", "Findings");
        foreach (var file in files)
        {
            table.AddRow(
                Markup.Escape(FileNames.Shown(file.FileName)),
                file.Outcome == IntakeOutcome.Accepted ? "accepted" : $"[yellow]{file.Outcome.Token()}[/]",
                file.Feed ?? "-",
                file.Rows.ToString(CultureInfo.InvariantCulture),
                string.Join(", ", file.Quarters),
                file.Findings.Count.ToString(CultureInfo.InvariantCulture));
        }

        console.Write(table);
        foreach (var finding in files.SelectMany(f => f.Findings.Take(MostFindings)))
        {
            var where = finding.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $" line {line}") : string.Empty;
            console.MarkupLineInterpolated($"  [yellow]{finding.Code}[/] {FileNames.Shown(finding.File ?? string.Empty)}{where}: {finding.Message}");
        }
    }
}
