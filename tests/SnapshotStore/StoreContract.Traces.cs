using System.Text;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Documents;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    private protected const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    [Fact]
    public async Task A_trace_is_kept_on_file_header_message_and_event()
    {
        var store = Open();
        await store.Intake.RecordAsync(Drafts.File("a", IntakeOutcome.Accepted) with { TraceParent = Trace }, Token);
        await CommittedAsync(store.Snapshots, Drafts.Of("A").Sending("a") with { TraceParent = Trace }, 0);
        var published = await CommittedAsync(
            store.Snapshots, Drafts.Publication(Drafts.TwentyQuarters[0], "RJ1", "RJ2") with { TraceParent = Trace }, 0);

        var again = Open();
        Assert.Equal(Trace, Assert.Single(await again.Intake.AllAsync(Token)).TraceParent);
        Assert.Equal(Trace, (await again.Snapshots.CurrentAsync(Drafts.Inputs, Token))!.TraceParent);
        Assert.Equal(Trace, Assert.Single(await again.Outbox.UnconsumedAsync(Token)).TraceParent);
        Assert.All(published.Feed!.Events, e => Assert.Equal(Trace, e.TraceParent));
        Assert.Equal([Trace, Trace], (await again.Events.ReadAsync(0, 10, Token)).Select(e => e.TraceParent));
    }

    [Fact]
    public async Task A_trace_changes_neither_ids_nor_the_digest()
    {
        var (traced, untraced) = (Open("traced", Clock), Open("untraced", Clock));
        var ids = new List<SnapshotId>();
        foreach (var (store, trace) in new[] { (traced, Trace), (untraced, null) })
        {
            await store.Intake.RecordAsync(Drafts.File("a", IntakeOutcome.Accepted) with { TraceParent = trace }, Token);
            ids.Add((await CommittedAsync(store.Snapshots, Drafts.Of("A").Sending("a") with { TraceParent = trace }, 0)).Id);
            await CommittedAsync(store.Snapshots, Drafts.Publication(Drafts.TwentyQuarters[0], "RJ1") with { TraceParent = trace }, 0);
        }

        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(await traced.Snapshots.StateDigestAsync(Token), await untraced.Snapshots.StateDigestAsync(Token));
    }

    [Fact]
    public async Task Without_a_trace_nothing_is_written_about_it()
    {
        var store = Open();
        var header = await CommittedAsync(store.Snapshots, Drafts.Publication(Drafts.TwentyQuarters[0], "RJ1"), 0);

        Assert.DoesNotContain("traceParent", Encoding.UTF8.GetString(StoredRecords.Write(header)), StringComparison.OrdinalIgnoreCase);
        Assert.Null(Assert.Single(await store.Events.ReadAsync(0, 10, Token)).TraceParent);
    }
}
