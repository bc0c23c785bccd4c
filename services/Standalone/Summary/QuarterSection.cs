using System.Globalization;
using NofPipeline.Domain.Segmentation;
using Spectre.Console;

namespace NofPipeline.Standalone.Summary;

/// <summary>Coverage and segment counts.</summary>
internal static class QuarterSection
{
    private const int Segments = 5;

    public static void Write(IAnsiConsole console, IReadOnlyList<QuarterOutcome> outcomes)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Organisations by final segment, or by adjusted segment where that is not stated")
            .AddColumns("Quarter", "State", "Type", "Values", "Trusts", "1", "2", "3", "4", "5", "Override");
        foreach (var outcome in outcomes)
        {
            var state = StateOf(outcome);
            foreach (var type in outcome.Segments.Organisations.GroupBy(o => o.Organisation.Type).OrderBy(g => g.Key))
            {
                table.AddRow([outcome.Inputs.Quarter.Display, state, type.Key.ShortName(), .. CountsOf(outcome, [.. type])]);
            }
        }

        console.Write(table);
        foreach (var outcome in outcomes)
        {
            foreach (var missing in outcome.Inputs.Completeness.Missing)
            {
                console.MarkupLineInterpolated($"  [yellow]{outcome.Inputs.Quarter.Display} is provisional.[/] {missing}");
            }
        }
    }

    /// <summary>A quarter that was published may have become provisional again; then the counts are those of the newer, unpublished version.</summary>
    private static string StateOf(QuarterOutcome outcome) => (outcome.Inputs.Completeness.IsFinal, outcome.Publication) switch
    {
        (true, { } publication) => string.Create(CultureInfo.InvariantCulture, $"final, v{publication.Version}"),
        (false, { } publication) => string.Create(CultureInfo.InvariantCulture, $"[yellow]provisional; v{publication.Version} stands[/]"),
        _ => "[yellow]provisional[/]",
    };

    private static IEnumerable<string> CountsOf(QuarterOutcome outcome, IReadOnlyList<OrganisationSegments> organisations)
    {
        var codes = organisations.Select(o => o.Organisation.Code).ToHashSet();
        yield return Count(outcome.Inputs.Organisations.Where(o => codes.Contains(o.Organisation.Code)).Sum(o => o.Values.Count));
        yield return Count(organisations.Count);
        for (var segment = 1; segment <= Segments; segment++)
        {
            yield return Count(organisations.Count(o => o.FinalOrAdjusted == segment));
        }

        yield return Count(organisations.Count(o => o.Override.Applies));
    }

    private static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);
}
