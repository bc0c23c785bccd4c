using System.Globalization;
using NofPipeline.Operator.Sessions;
using Spectre.Console;
using static System.FormattableString;

namespace NofPipeline.Operator.Reconcile;

/// <summary>How far our figures agree with the published ones, in words and figures.</summary>
internal static class ReconcilePage
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["equal-as-printed"] = "values that are equal as printed were ranked unrounded, and nothing says in which order; or the figure is made of such scores",
        ["input-missing"] = "an input is not there; or the figure is made of figures that miss one",
        ["rule"] = "neither: a rule differs",
    };

    public static void Write(IAnsiConsole console, IReadOnlyList<ReconciledQuarter> quarters)
    {
        if (quarters.Count == 0)
        {
            console.Line("There is nothing to compare: no quarter has both segments and published figures. Drop NHS England's published files.");
            return;
        }

        WriteAgreement(console, quarters);
        foreach (var quarter in quarters)
        {
            console.Line(Invariant($"{quarter.Quarter} ({quarter.Method}, segments v{quarter.Version}): {Count(quarter.Figures.Sum(f => f.Compared))} compared, {Share(quarter)} agree."));
            foreach (var (basis, count) in quarter.OrderedBy)
            {
                console.Line(Invariant($"  {Count(count)} metric scores are of values that are equal as printed and ordered by {basis}."));
            }

            foreach (var (cause, count) in quarter.Causes)
            {
                console.Line(Invariant($"  {Count(count)} {(count == 1 ? "differs" : "differ")}, cause {cause}: {Meanings[cause]}."));
            }
        }

        foreach (var quarter in quarters.Where(q => q.Differences is { Count: > 0 }))
        {
            console.Line();
            WriteDifferences(console, quarter);
        }
    }

    private static void WriteAgreement(IAnsiConsole console, IReadOnlyList<ReconciledQuarter> quarters)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Figure");
        foreach (var quarter in quarters)
        {
            table.AddColumn(quarter.Quarter, column => column.RightAligned());
        }

        for (var i = 0; i < quarters[0].Figures.Count; i++)
        {
            table.AddRow([LabelOf(quarters[0].Figures[i]), .. quarters.Select(q => TextOf(q.Figures[i]))]);
        }

        console.Write(table);
    }

    private static void WriteDifferences(IAnsiConsole console, ReconciledQuarter quarter)
    {
        var table = new Table().Border(TableBorder.Simple).Title($"Differences of {quarter.Quarter}")
            .AddColumns("Organisation", "Figure", "Row").AddColumn("Published", c => c.RightAligned()).AddColumn("Ours", c => c.RightAligned()).AddColumn("Cause");
        foreach (var difference in quarter.Differences!)
        {
            table.AddRow(
                difference.Organisation,
                difference.Figure,
                difference.Row,
                difference.Published.ToString(CultureInfo.InvariantCulture),
                difference.Computed?.ToString(CultureInfo.InvariantCulture) ?? "-",
                difference.Cause);
        }

        console.Write(table);
    }

    private static string LabelOf(ReconciledFigure figure) => figure.Tolerance > 0 ? Invariant($"{figure.Figure} ±{figure.Tolerance}") : figure.Figure;

    private static string TextOf(ReconciledFigure figure) => figure.Share is { } share
        ? string.Create(CultureInfo.InvariantCulture, $"{figure.Agreeing:N0} of {figure.Compared:N0} {Percentage(share),8}")
        : "-";

    private static string Share(ReconciledQuarter quarter) => quarter.Figures.Sum(f => f.Compared) is > 0 and var compared
        ? Percentage((decimal)quarter.Figures.Sum(f => f.Agreeing) / compared)
        : "none";

    /// <summary>Rounded down, so that 100 % is said of all only.</summary>
    private static string Percentage(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 10_000) / 100:0.00} %");

    private static string Count(int n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
