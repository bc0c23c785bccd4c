using NofPipeline.Snapshots.Audit;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task The_audit_log_says_who_did_what_when_and_why_in_order()
    {
        var log = Open().Audit;
        Assert.Empty(await log.AuditAsync(0, 10, Token));
        var first = await log.AppendAsync(Done("promote"), Token);
        Clock.Now = Noon.AddMinutes(1);
        var second = await log.AppendAsync(Done("finalise"), Token);

        Assert.Equal((1L, Noon, Done("promote"), string.Empty), (first.Number, first.At, first.Entry, first.Previous));
        Assert.Equal((2L, Noon.AddMinutes(1), first.Hash), (second.Number, second.At, second.Previous));
        Assert.Equal([first, second], await Open().Audit.AuditAsync(0, 10, Token));
        Assert.Equal([second], await log.AuditAsync(1, 10, Token));
        Assert.Equal([first], await log.AuditAsync(0, 1, Token));
        Assert.Empty(await log.AuditAsync(0, 0, Token));
    }

    [Fact]
    public async Task The_audit_log_is_a_chain_that_shows_a_change()
    {
        var log = Open().Audit;
        var first = await log.AppendAsync(Done("promote"), Token);
        var second = await log.AppendAsync(Done("finalise"), Token);

        Assert.True(first.Follows(null) && second.Follows(first));
        Assert.False(second.Follows(null));
        Assert.False((first with { Entry = Done("decide") }).Follows(null));
        Assert.False((second with { At = Noon.AddDays(1) }).Follows(first));
    }

    [Fact]
    public async Task Audit_entries_that_are_appended_at_once_make_one_chain()
    {
        await RaceAsync(20, i => Open().Audit.AppendAsync(Done($"action {i}"), Token));

        var records = await Open().Audit.AuditAsync(0, 100, Token);

        Assert.Equal(20, records.Select(r => r.Entry.Action).Distinct().Count());
        Assert.All(records.Index(), pair => Assert.True(pair.Item.Follows(pair.Index == 0 ? null : records[pair.Index - 1])));
    }

    [Fact]
    public async Task The_audit_log_is_no_part_of_the_state_digest()
    {
        var store = Open();
        var before = await store.Snapshots.StateDigestAsync(Token);

        await store.Audit.AppendAsync(Done("promote"), Token);

        Assert.Equal(before, await store.Snapshots.StateDigestAsync(Token));
    }

    private protected static AuditEntry Done(string action) => new()
    {
        Actor = "A. Operator",
        Action = action,
        Subject = "scores 2025-26Q4",
        Reason = "the corrected figures “as agreed”",
        Outcome = "version 2",
    };
}
