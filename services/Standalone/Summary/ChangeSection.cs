using System.Globalization;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Tokens;
using NofPipeline.Reading.Movements;
using Spectre.Console;

namespace NofPipeline.Standalone.Summary;

/// <summary>How many organisations changed segment since the quarter before, and why.</summary>
internal static class ChangeSection
{
    public static void Write(IAnsiConsole console, IReadOnlyList<QuarterOutcome> outcomes)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Changes of adjusted or final segment since the quarter before")
            .AddColumns("Quarter", "Type", "Better", "Worse", "In/out", "Causes (one change may have several)");
        foreach (var outcome in outcomes.Where(o => o.Statement?.Movements is not null))
        {
            foreach (var type in outcome.Statement!.Movements!.Select(m => m.Movement).Where(m => m.Changed).GroupBy(m => m.Organisation.Type).OrderBy(g => g.Key))
            {
                table.AddRow(
                    outcome.Inputs.Quarter.Display,
                    type.Key.ShortName(),
                    Count(type.Count(m => m.Direction == MovementDirection.Better)),
                    Count(type.Count(m => m.Direction == MovementDirection.Worse)),
                    Count(type.Count(m => m.Direction is MovementDirection.Entered or MovementDirection.Left)),
                    string.Join(", ", type
                        .SelectMany(m => m.Causes)
                        .GroupBy(c => c)
                        .OrderBy(g => g.Key)
                        .Select(g => $"{g.Key.Token()} {Count(g.Count())}")));
            }
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }

        foreach (var (outcome, counts) in outcomes.Where(o => o.Statement?.Counts is not null).Select(o => (o, o.Statement!.Counts!)))
        {
            console.MarkupLineInterpolated($"  {outcome.Inputs.Quarter.Display}: {GroundWords.Of(counts)}.");
        }
    }

    private static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);
}
