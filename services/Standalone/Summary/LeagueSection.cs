using System.Globalization;
using NofPipeline.Domain.Segmentation;
using Spectre.Console;

namespace NofPipeline.Standalone.Summary;

/// <summary>The top and the bottom of each league table.</summary>
internal static class LeagueSection
{
    private const int Shown = 2;

    public static void Write(IAnsiConsole console, IReadOnlyList<QuarterOutcome> outcomes)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Top and bottom of the league tables (rank, trust, average, segment)")
            .AddColumns("Quarter", "Type", "Top", "Bottom");
        foreach (var outcome in outcomes)
        {
            foreach (var type in outcome.Segments.Organisations.GroupBy(o => o.Organisation.Type).OrderBy(g => g.Key))
            {
                var ranked = type.OrderBy(o => o.LeagueRank).ThenBy(o => o.Organisation.Code).ToList();
                var bottom = ranked.Skip(Math.Max(Shown, ranked.Count - Shown));
                table.AddRow(outcome.Inputs.Quarter.Display, type.Key.ShortName(), LinesOf(ranked.Take(Shown)), LinesOf(bottom));
            }
        }

        console.Write(table);
    }

    private static string LinesOf(IEnumerable<OrganisationSegments> organisations) => string.Join('\n', organisations.Select(o => Markup.Escape(
        string.Create(CultureInfo.InvariantCulture, $"{o.LeagueRank} {o.Organisation.Code} {NameOf(o)} {o.Average:0.00}, {o.FinalOrAdjusted}"))));

    /// <summary>Without what all the names end in.</summary>
    private static string NameOf(OrganisationSegments organisation) => organisation.Organisation.Name
        .Replace(" NHS Foundation Trust", string.Empty, StringComparison.Ordinal)
        .Replace(" NHS Trust", string.Empty, StringComparison.Ordinal);
}
