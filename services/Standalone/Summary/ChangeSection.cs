using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace NofPipeline.Standalone.Summary;

/// <summary>How many organisations changed segment since the quarter before, and why.</summary>
internal static class ChangeSection
{
    public static void Write(IAnsiConsole console, IReadOnlyList<QuarterOutcome> outcomes)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Changes of adjusted or final segment since the quarter before")
            .AddColumns("Quarter", "Type", "Better", "Worse", "In/out", "Causes (one change may have several)");
        foreach (var outcome in outcomes.Where(o => o.Movements is not null))
        {
            foreach (var type in outcome.Movements!.Where(m => m.Changed).GroupBy(m => m.Organisation.Type).OrderBy(g => g.Key))
            {
                table.AddRow(
                    outcome.Inputs.Quarter.Display,
                    type.Key.ShortName(),
                    Count(type.Count(m => m.After?.Final < m.Before?.Final)),
                    Count(type.Count(m => m.After?.Final > m.Before?.Final)),
                    Count(type.Count(m => m.Before is null || m.After is null)),
                    string.Join(", ", type
                        .SelectMany(m => m.Causes)
                        .GroupBy(c => c)
                        .OrderBy(g => g.Key)
                        .Select(g => $"{JsonNamingPolicy.KebabCaseLower.ConvertName(g.Key.ToString())} {Count(g.Count())}")));
            }
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }

        foreach (var (outcome, grounds) in outcomes.Where(o => o.Grounds is not null).Select(o => (o, o.Grounds!)))
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {outcome.Inputs.Quarter.Display}: of {grounds.Changed} changes {grounds.ByOverride} by the override, {grounds.BeyondNoise} beyond noise, {grounds.WithinNoise} within; {grounds.BeyondNoiseInSameSegment} more averages moved beyond noise.");
        }
    }

    private static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);
}
