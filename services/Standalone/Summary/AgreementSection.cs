using System.Globalization;
using System.Text.Json;
using NofPipeline.Domain.Reconciliation;
using Spectre.Console;

namespace NofPipeline.Standalone.Summary;

/// <summary>How far our figures agree with the published ones.</summary>
internal static class AgreementSection
{
    public static void Write(IAnsiConsole console, IReadOnlyList<QuarterOutcome> outcomes)
    {
        var reconciled = outcomes.Where(o => o.Comparisons.Count > 0).ToList();
        if (reconciled.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).Title("Agreement with the published figures").AddColumn("Figure");
        reconciled.ForEach(o => table.AddColumn(o.Inputs.Quarter.Display));
        foreach (var kind in Enum.GetValues<PublishedFigure>())
        {
            table.AddRow([JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()), .. reconciled.Select(o => AgreementOf(o, kind))]);
        }

        console.Write(table);
        foreach (var outcome in reconciled)
        {
            foreach (var cause in outcome.Comparisons.Where(c => !c.Agrees).GroupBy(c => c.Cause!.Value).OrderBy(g => g.Key))
            {
                console.MarkupLineInterpolated($"  [yellow]{outcome.Inputs.Quarter.Display}:[/] {cause.Count()} differ, cause {JsonNamingPolicy.KebabCaseLower.ConvertName(cause.Key.ToString())}.");
            }
        }
    }

    private static string AgreementOf(QuarterOutcome outcome, PublishedFigure kind)
    {
        var ofKind = outcome.Comparisons.Where(c => c.Kind == kind).ToList();
        var agree = ofKind.Count(c => c.Agrees);
        var text = string.Create(CultureInfo.InvariantCulture, $"{agree:N0} of {ofKind.Count:N0}");
        return agree == ofKind.Count ? text : $"[yellow]{text}[/]";
    }
}
