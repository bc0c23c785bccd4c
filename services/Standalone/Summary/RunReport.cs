using NofPipeline.Hosting.Options;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;
using Spectre.Console;

namespace NofPipeline.Standalone.Summary;

/// <summary>The summary at the end of a run, and the reconciliation files.</summary>
internal sealed class RunReport(ISnapshotStore store, IIntakeStore files, PublishedQuarters quarters, NofOptions options)
{
    public async Task WriteAsync(IAnsiConsole console, CancellationToken cancellationToken)
    {
        console.WriteLine();
        FileSection.Write(console, await files.AllAsync(cancellationToken));
        var outcomes = await new OutcomeReader(store, quarters).ReadAsync(cancellationToken);
        QuarterSection.Write(console, outcomes);
        LeagueSection.Write(console, outcomes);
        ChangeSection.Write(console, outcomes);
        AgreementSection.Write(console, outcomes);
        foreach (var outcome in outcomes.Where(o => o.Comparisons.Count > 0))
        {
            ReconciliationFile.Write(options.Out, outcome.Inputs.Quarter, outcome.Comparisons);
        }

        console.MarkupLineInterpolated($"Bundles, events.jsonl and reconciliation: [bold]{Path.GetFullPath(options.Out)}[/]");
        console.MarkupLineInterpolated($"Receipts: [bold]{Path.Combine(Path.GetFullPath(options.Drop), "receipts")}[/]");
        console.WriteLine("Not official statistics. Contains public sector information licensed under the Open Government Licence v3.0.");
    }
}
