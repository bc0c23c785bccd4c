using System.Globalization;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;
using Spectre.Console;

namespace NofPipeline.Standalone.Summary;

/// <summary>The top and the bottom of each league table.</summary>
internal static class LeagueSection
{
    private const int Shown = 2;

    public static void Write(IAnsiConsole console, IReadOnlyList<QuarterOutcome> outcomes)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Top and bottom of the league tables")
            .AddColumns("Quarter", "Type", "Rank", "Trust", "Average", "Segment");
        foreach (var outcome in outcomes)
        {
            foreach (var type in outcome.Segments.Organisations.GroupBy(o => o.Organisation.Type).OrderBy(g => g.Key))
            {
                var ranked = type.OrderBy(o => o.LeagueRank).ThenBy(o => o.Organisation.Code).ToList();
                foreach (var organisation in ranked.Take(Shown).Concat(ranked.Skip(Math.Max(Shown, ranked.Count - Shown))))
                {
                    table.AddRow(RowOf(outcome, organisation));
                }
            }
        }

        console.Write(table);
    }

    private static string[] RowOf(QuarterOutcome outcome, OrganisationSegments organisation) =>
    [
        outcome.Inputs.Quarter.Display,
        organisation.Organisation.Type.Token(),
        organisation.LeagueRank.ToString(CultureInfo.InvariantCulture),
        Markup.Escape($"{organisation.Organisation.Code} {organisation.Organisation.Name}"),
        organisation.Average.ToString("0.00", CultureInfo.InvariantCulture),
        organisation.Final.ToString(CultureInfo.InvariantCulture),
    ];
}
