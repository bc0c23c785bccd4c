using System.CommandLine;
using NofPipeline.Domain.Calendar;
using NofPipeline.Operator.Reconcile;
using NofPipeline.Operator.Sessions;
using NofPipeline.Reading.Reconciliation;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Commands;

/// <summary><c>nof reconcile</c>.</summary>
internal static class ReconcileCommand
{
    public static Command Of(Option<bool> json)
    {
        var quarter = CommandOptions.OptionalQuarter();
        var differences = new Option<bool>("--differences") { Description = "List every difference with its cause." };
        var command = new Command(
            "reconcile", "Agreement with NHS England's published figures, by quarter and kind. Exit code 1 when a rule differs.") { quarter, differences };
        command.SetAction((parsed, cancellationToken) => Session.RunOnStoreAsync(async session =>
        {
            var reconciled = await ReconcileAsync(session, parsed.GetValue(quarter), parsed.GetValue(differences), cancellationToken);
            return Answer.Done(
                parsed.GetValue(json),
                reconciled,
                console => ReconcilePage.Write(console, reconciled),
                reconciled.Any(q => q.HasRuleDifference) ? ExitCode.Findings : ExitCode.Done);
        }));
        return command;
    }

    private static async Task<IReadOnlyList<ReconciledQuarter>> ReconcileAsync(
        Session session, Quarter? asked, bool withDifferences, CancellationToken cancellationToken)
    {
        var reconciled = new List<ReconciledQuarter>();
        foreach (var header in await session.Store.CurrentAsync(SnapshotStage.Segments, Lane.Live, cancellationToken))
        {
            if (asked is null || header.Series.Quarter == asked)
            {
                var quarter = await session.Quarters.LoadAsync(header, cancellationToken);
                var comparisons = await PublishedComparison.OfAsync(session.Store, quarter, cancellationToken);
                if (comparisons.Count > 0)
                {
                    reconciled.Add(ReconciledQuarter.Of(quarter, comparisons, withDifferences));
                }
            }
        }

        return reconciled;
    }
}
