using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>The contract kept by the SQLite store, and what is particular to a file.</summary>
public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    public void Dispose() => Files.Dispose();

    [Fact]
    public async Task A_file_that_a_newer_program_has_written_is_refused_in_words()
    {
        await CommittedAsync(Open().Snapshots, Drafts.Of("one"), 0);
        Execute("PRAGMA user_version = 99");

        var refusal = Assert.Throws<InvalidOperationException>(Open);

        Assert.Contains("schema version 99", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Files.PathOf("store"), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_first_version_is_brought_up_to_date()
    {
        // Its connections remember the columns; the older program was another process.
        using (var older = SqliteStore.Open(Files.PathOf("store"), Clock))
        {
            await CommittedAsync(older, Drafts.Of("one").Sending("a"), 0);
        }

        Execute("ALTER TABLE event DROP COLUMN traceparent");
        Execute("ALTER TABLE pending_message DROP COLUMN traceparent");
        Execute("DROP TABLE relay_position");
        Execute("DROP TABLE audit");
        Execute("PRAGMA user_version = 1");

        var store = Open();
        await CommittedAsync(store.Snapshots, Drafts.Of("two").Sending("b") with { TraceParent = Trace }, 1);

        Assert.Equal([null, Trace], (await store.Outbox.UnconsumedAsync(Token)).Select(m => m.TraceParent));
    }

    [Theory]
    [InlineData("UPDATE audit SET record = ''")]
    [InlineData("DELETE FROM audit")]
    public async Task The_audit_log_cannot_be_changed_by_accident(string statement)
    {
        await Open().Audit.AppendAsync(Done("promote"), Token);

        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => Execute(statement));
        Assert.Single(await Open().Audit.AuditAsync(0, 10, Token));
    }

    [Fact]
    public async Task A_file_that_an_older_program_recorded_is_read()
    {
        await Open().Intake.RecordAsync(Drafts.File("a", Snapshots.Intake.IntakeOutcome.Accepted), Token);
        Execute("UPDATE intake SET record = json_remove(record, '$.slices')");

        Assert.Empty(Assert.Single(await Open().Intake.AllAsync(Token)).Slices);
    }

    [Fact]
    public async Task Twenty_openings_of_a_new_file_at_once_make_one_schema()
    {
        await RaceAsync(20, _ => Task.FromResult(Open()));

        Assert.Equal(1, (await CommittedAsync(Open().Snapshots, Drafts.Of("one"), 0)).Version);
    }

    [Fact]
    public void The_file_is_in_wal_mode_and_sound()
    {
        Open();

        Assert.Equal("wal", Execute("PRAGMA journal_mode"));
        Assert.Equal("ok", Execute("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_commit_waits_for_another_process_that_holds_the_write_lock()
    {
        var store = Open().Snapshots;
        await using var other = Files.Connection("store");
        await other.OpenAsync(Token);
        var held = other.BeginTransaction(deferred: false);

        var commit = Task.Run(() => store.CommitAsync(Drafts.Of("one"), 0, Token), Token);
        await Task.Delay(300, Token);
        Assert.False(commit.IsCompleted);
        await held.RollbackAsync(Token);

        Assert.NotNull(await commit);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_created()
    {
        using var store = SqliteStore.Open(Files.PathOf(Path.Combine("a", "b", "nof")), Clock);

        Assert.Null(await store.CurrentAsync(Drafts.Inputs, Token));
    }

    private protected override StoreUnderTest Open(string name, TimeProvider time) => new(Files.Open(name, time));

    private protected override Task DamageAsync(PartReference part)
    {
        Execute($"UPDATE part SET content = x'00' WHERE sha256 = '{part.Sha256}'");
        return Task.CompletedTask;
    }

    private object? Execute(string sql) => Files.Execute("store", sql);
}
