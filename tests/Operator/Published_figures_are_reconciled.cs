using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Sqlite;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Operator.Tests;

/// <summary>How far our figures are the published ones, and why where they are not.</summary>
public sealed class Published_figures_are_reconciled(National_sample sample)
{
    [Fact]
    public async Task Of_every_quarter()
    {
        var workplace = await sample.DoneAsync();

        var reconciled = await Nof.RunAsync(["reconcile"], Sample.SettingsOf(workplace));

        Assert.Equal((0, ""), (reconciled.ExitCode, reconciled.Errors));
        Approval.IsAsApproved("reconcile", reconciled.Output, workplace.Root);
    }

    [Fact]
    public async Task A_rule_that_differs_is_a_finding()
    {
        using var workplace = await sample.CopyAsync();
        await PublishOtherwiseAsync(workplace);

        var reconciled = await Nof.RunAsync(["reconcile", "-q", "2025-26Q4", "--differences"], Sample.SettingsOf(workplace));

        Assert.Equal((1, ""), (reconciled.ExitCode, reconciled.Errors));
        Approval.IsAsApproved("reconcile-differences", reconciled.Output, workplace.Root);
    }

    /// <summary>NHS England's figures with another score for one trust, and with a score of a trust that we know nothing about.</summary>
    private static async Task PublishOtherwiseAsync(Workplace workplace)
    {
        var stop = TestContext.Current.CancellationToken;
        using var store = SqliteStore.Open(Path.Combine(workplace.Data, "nof.db"), TimeProvider.System);
        var series = new SnapshotSeries(SnapshotStage.PublishedResults, Quarter.Parse("2025-26Q4"), "nof-2025-26", Lane.Live);
        var current = (await store.CurrentAsync(series, stop))!;
        var published = await PublishedResultsSnapshot.ReadAsync(store, current, stop);
        var average = published.Results.First(r => r.Organisation.Value == "RJ1" && r.Metric.Value == "OF5002");
        var changed = published with
        {
            Results =
            [
                .. published.Results.Except([average]),
                average with { Value = average.Value + 0.01m },
                new PublishedResult(Domain.Organisations.OdsCode.Parse("ZZ9"), average.Metric, 2.5m, null),
            ],
        };
        var draft = new SnapshotDraft
        {
            Series = series,
            MethodDigest = current.MethodDigest,
            Upstream = [],
            IsFinal = true,
            Parts = PublishedResultsSnapshot.ToParts(changed),
        };
        Assert.NotNull(await store.CommitAsync(draft, current.Version, stop));
    }
}
