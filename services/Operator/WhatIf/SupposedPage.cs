using System.Globalization;
using NofPipeline.Domain.Rules;
using Spectre.Console;

namespace NofPipeline.Operator.WhatIf;

/// <summary>The national result with some values supposed, for people.</summary>
internal static class SupposedPage
{
    public static void Write(IAnsiConsole console, SupposedView result)
    {
        WhatIfWords.WriteHeading(console, result.Now);
        var values = Table("Metric", "Name", "Unit", "Now", "Supposed");
        foreach (var value in result.Values)
        {
            values.AddTextRow(value.Metric, value.Name, value.Unit, WhatIfWords.Number(value.From), WhatIfWords.Number(value.To));
        }

        console.Write(values);
        if (result.Figures.Count == 0)
        {
            WhatIfWords.Line(console, $"Nothing changes for {result.Now.Organisation}.");
        }
        else
        {
            WriteFigures(console, result);
        }

        WriteOthers(console, result);
    }

    private static void WriteFigures(IAnsiConsole console, SupposedView result)
    {
        var then = result.Then;
        WhatIfWords.Line(console, $"Then {then.SegmentWords}, {WhatIfWords.Rank(then)}: average {then.Average:0.00}, cuts {WhatIfWords.Cuts(then)}, {then.OverrideWords}.");
        console.WriteLine();
        WhatIfWords.Line(console, $"What changes for {result.Now.Organisation}:");
        var figures = Table("Figure", "Of", "Now", "Then");
        foreach (var figure in result.Figures)
        {
            figures.AddTextRow(figure.Figure, figure.Id, Printed(figure.From), Printed(figure.To));
        }

        console.Write(figures);
    }

    private static void WriteOthers(IAnsiConsole console, SupposedView result)
    {
        WhatIfWords.Line(console, $"Of the {result.OthersInAll} others, {result.Others.Count} change segment, {result.OthersWithAnotherLeagueRank} league rank and {result.OthersWithAnotherAverage} the printed average.");
        if (result.Others.Count == 0)
        {
            return;
        }

        var others = Table("Code", "Name", "Segment", "Then", "Average", "Then");
        foreach (var other in result.Others)
        {
            others.AddTextRow(
                other.Organisation,
                other.Name,
                Segment(other.AdjustedFrom, other.FinalFrom),
                Segment(other.AdjustedTo, other.FinalTo),
                other.AverageFrom.ToString("0.00", CultureInfo.InvariantCulture),
                other.AverageTo.ToString("0.00", CultureInfo.InvariantCulture));
        }

        console.Write(others);
    }

    private static Table Table(params string[] columns) => new Table().Border(TableBorder.Simple).AddColumns(columns);

    private static string Segment(int adjusted, int final) =>
        adjusted == final ? WhatIfWords.Count(final) : string.Create(CultureInfo.InvariantCulture, $"{final} (adjusted {adjusted})");

    /// <summary>As scores are printed; ranks, segments and flags are whole numbers and stay as they are.</summary>
    private static string Printed(string? figure) =>
        figure is null ? "-" : WhatIfWords.Number(ScoreRounding.Print(decimal.Parse(figure, CultureInfo.InvariantCulture)));
}
