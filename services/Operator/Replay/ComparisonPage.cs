using System.Globalization;
using NofPipeline.Domain.Movement;
using Spectre.Console;

namespace NofPipeline.Operator.Replay;

/// <summary>A comparison as people read it; the JSON has every figure.</summary>
internal static class ComparisonPage
{
    private const int MostFigures = 25;
    private const string Nowhere = "-";

    public static void Write(IAnsiConsole console, VersionComparison comparison)
    {
        if (comparison.IsEmpty)
        {
            console.WriteLine($"{comparison.Before} and {comparison.After}: no figure differs.");
            return;
        }

        console.WriteLine($"{comparison.Before} -> {comparison.After}");
        if (comparison.Segments.Count > 0)
        {
            Segments(console, comparison);
        }

        if (comparison.Kinds.Count > 0)
        {
            Kinds(console, comparison);
        }

        var moved = comparison.Organisations.Where(o => o.Causes.Count > 0).ToList();
        if (moved.Count > 0)
        {
            Moved(console, moved);
        }

        var ranks = comparison.Organisations.Count(o => o.Causes.Count == 0);
        if (ranks > 0)
        {
            console.WriteLine($"{Text(ranks)} more stay in their segment with another unadjusted segment, override, average or league rank.");
        }

        Figures(console, comparison.Figures);
    }

    private static void Segments(IAnsiConsole console, VersionComparison comparison)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Organisations by final segment")
            .AddColumns("Type", "1", "2", "3", "4", "5", "Better", "Worse");
        foreach (var type in comparison.Segments)
        {
            table.AddRow(
            [
                type.Name,
                .. type.Before.Zip(type.After, (before, after) => before == after ? Text(before) : $"{Text(before)} -> {Text(after)}"),
                Text(type.Better),
                Text(type.Worse),
            ]);
        }

        console.Write(table);
    }

    private static void Kinds(IAnsiConsole console, VersionComparison comparison)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Figures that differ").AddColumns("Kind", "Figures", "Organisations");
        foreach (var kind in comparison.Kinds)
        {
            table.AddRow(kind.Name, Text(kind.Count), kind.Organisations == 0 ? Nowhere : Text(kind.Organisations));
        }

        console.Write(table);
    }

    private static void Moved(IAnsiConsole console, IReadOnlyList<VersionComparison.MovedOrganisation> moved)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Organisations whose segment differs")
            .AddColumns("Code", "Type", "Segment", "Average", "League rank", "Causes");
        foreach (var standing in moved)
        {
            table.AddRow(
                standing.Code,
                standing.Type,
                Pair(standing, s => s.FinalOrAdjusted == s.Adjusted ? Text(s.Adjusted) : $"{Text(s.FinalOrAdjusted)} ({Text(s.Adjusted)})"),
                Pair(standing, s => s.Average.ToString("0.00", CultureInfo.InvariantCulture)),
                Pair(standing, s => Text(s.LeagueRank)),
                string.Join(", ", standing.Causes));
        }

        console.Write(table);
    }

    private static void Figures(IAnsiConsole console, IReadOnlyList<VersionComparison.ChangedFigure> figures)
    {
        if (figures.Count > MostFigures)
        {
            console.WriteLine($"{Text(figures.Count)} figures differ; --json lists every one.");
        }
        else if (figures.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple).Title("Every figure that differs").AddColumns("Code", "Kind", "Which", "Before", "After");
            foreach (var figure in figures)
            {
                table.AddRow(
                    figure.Organisation ?? Nowhere, figure.Kind, Markup.Escape(figure.Id), Markup.Escape(figure.Before ?? Nowhere), Markup.Escape(figure.After ?? Nowhere));
            }

            console.Write(table);
        }
    }

    private static string Pair(VersionComparison.MovedOrganisation standing, Func<SegmentState, string> text)
    {
        var (before, after) = (standing.Before is { } b ? text(b) : Nowhere, standing.After is { } a ? text(a) : Nowhere);
        return before == after ? before : $"{before} -> {after}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
