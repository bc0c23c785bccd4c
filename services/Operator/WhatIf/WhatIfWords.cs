using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Reading.WhatIf;
using Spectre.Console;

namespace NofPipeline.Operator.WhatIf;

/// <summary>What the pages of what-if have in common.</summary>
internal static class WhatIfWords
{
    public static void WriteHeading(IAnsiConsole console, TrustView trust)
    {
        var provisional = trust.IsFinal ? "" : ", provisional";
        Line(console, $"{trust.Organisation} {trust.Name}, {Quarter.Parse(trust.Quarter).Display} ({trust.Method}{provisional})");
        Line(console, $"Now {trust.SegmentWords}, {Rank(trust)}: average {trust.Average:0.00}, cuts {Cuts(trust)}, {trust.OverrideWords}.");
    }

    public static string Rank(TrustView trust) => string.Create(CultureInfo.InvariantCulture, $"league rank {trust.LeagueRank}");

    public static string Cuts(TrustView trust) => string.Join(" / ", trust.Cuts.Select(c => c.ToString("0.00##", CultureInfo.InvariantCulture)));

    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Change(decimal from, decimal to) => (to > from ? "+" : "") + Number(to - from);

    public static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);

    public static void Line(IAnsiConsole console, FormattableString text) => console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Cells are text, never markup.</summary>
    public static void AddTextRow(this Table table, params string[] cells) => table.AddRow([.. cells.Select(c => new Text(c))]);
}
