using System.Globalization;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Tokens;
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
        var agreements = reconciled.ConvertAll(o => Agreement.Of(o.Comparisons));
        foreach (var (i, kind) in Enum.GetValues<PublishedFigure>().Index())
        {
            table.AddRow([LabelOf(kind), .. agreements.Select(a => TextOf(a[i]))]);
        }

        console.Write(table);
        foreach (var outcome in reconciled)
        {
            foreach (var use in OrderUse.Of(outcome.Comparisons))
            {
                console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {outcome.Inputs.Quarter.Display}: {use.Scores:N0} metric scores are of values that are equal as printed and ordered by {use.Basis.Token()}."));
            }

            foreach (var cause in outcome.Comparisons.Where(c => !c.Agrees).GroupBy(c => c.Cause!.Value).OrderBy(g => g.Key))
            {
                console.MarkupLineInterpolated($"  [yellow]{outcome.Inputs.Quarter.Display}:[/] {cause.Count()} differ, cause {cause.Key.Token()}.");
            }
        }
    }

    private static string LabelOf(PublishedFigure kind) =>
        kind.Tolerance() is > 0 and var tolerance ? string.Create(CultureInfo.InvariantCulture, $"{kind.Token()} ±{tolerance}") : kind.Token();

    private static string TextOf(Agreement agreement)
    {
        if (agreement.Compared == 0)
        {
            return "-";
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{agreement.Agreeing:N0} of {agreement.Compared:N0}");
        return agreement.IsFull ? text : $"[yellow]{text}[/]";
    }
}
