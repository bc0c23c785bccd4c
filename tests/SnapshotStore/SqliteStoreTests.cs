using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Sqlite;
using NofPipeline.Snapshots.Stores;

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
        Execute("DROP INDEX event_by_subject");
        Execute("ALTER TABLE event DROP COLUMN text");
        Execute("DROP TABLE head");
        Execute("DROP TABLE committed_files");
        Execute("PRAGMA user_version = 1");

        var store = Open();
        Assert.Equal(1, Assert.Single(await store.Snapshots.HeadsAsync(SnapshotStage.Inputs, Lane.Live, Token)).Version);
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
    public void Every_connection_has_commits_put_on_the_disk()
    {
        using var store = SqliteStore.Open(Files.PathOf("store"), Clock);
        for (var connections = 0; connections < 2; connections++)
        {
            using var connection = store.Connect();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous";

            // FULL is 2.
            Assert.Equal(2L, command.ExecuteScalar());
        }
    }

    [Fact]
    public async Task A_commit_waits_for_another_process_that_holds_the_write_lock_and_sees_what_that_one_did()
    {
        Microsoft.Data.Sqlite.SqliteTransaction? held = null;
        var isHeld = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var other = Files.Connection("store");
        using var store = SqliteStore.Open(Files.PathOf("store"), Clock, _ => Hold());

        var commit = Task.Run(() => store.CommitAsync(Drafts.Of("one"), 0, Token), Token);
        await isHeld.Task.WaitAsync(Token);
        await held!.CommitAsync(Token);

        // Whenever it came to the lock: it had to wait, and found the version that it wanted to make.
        Assert.Null(await commit);
        Assert.Equal(1, (await store.CurrentAsync(Drafts.Inputs, Token))?.Version);

        // Between the parts and the header the other one takes the lock and makes version 1 in a transaction that is still open.
        void Hold()
        {
            other.Open();
            held = other.BeginTransaction(deferred: false);
            using var insert = other.CreateCommand();
            insert.Transaction = held;
            insert.CommandText = "INSERT INTO snapshot (lane, method, stage, quarter, version, id, header) VALUES ($lane, $method, $stage, $quarter, 1, $id, $header)";
            var header = Snapshots.Canonical.SnapshotIdentity.Of(Drafts.Of("other"));
            insert.Parameters.AddWithValue("$lane", "live");
            insert.Parameters.AddWithValue("$method", Drafts.Inputs.Method);
            insert.Parameters.AddWithValue("$stage", "inputs");
            insert.Parameters.AddWithValue("$quarter", Drafts.Inputs.Quarter.ToString());
            insert.Parameters.AddWithValue("$id", header.Value);
            insert.Parameters.AddWithValue("$header", System.Text.Encoding.UTF8.GetString(Snapshots.Canonical.CanonicalJson.Serialize(
                SnapshotCommit.HeaderOf(Drafts.Of("other"), header, 1))));
            insert.ExecuteNonQuery();
            isHeld.SetResult();
        }
    }

    [Fact]
    public async Task A_digest_is_of_one_moment_however_much_is_committed_meanwhile()
    {
        const int Commits = 60;
        var legal = new HashSet<string>(StringComparer.Ordinal);
        var alone = Open("alone", Clock);
        legal.Add(await alone.Snapshots.StateDigestAsync(Token));
        foreach (var quarter in Quarters(Commits))
        {
            await CommittedAsync(alone.Snapshots, Drafts.Publication(quarter, "RJ1", "RJ2"), 0);
            legal.Add(await alone.Snapshots.StateDigestAsync(Token));
        }

        var (writer, reader) = (Open(), Open());
        var writing = Task.Run(
            async () =>
            {
                foreach (var quarter in Quarters(Commits))
                {
                    await CommittedAsync(writer.Snapshots, Drafts.Publication(quarter, "RJ1", "RJ2"), 0);
                }
            },
            Token);
        do
        {
            Assert.Contains(await reader.Snapshots.StateDigestAsync(Token), legal);
        }
        while (!writing.IsCompleted);

        await writing;
        Assert.Equal(await alone.Snapshots.StateDigestAsync(Token), await reader.Snapshots.StateDigestAsync(Token));
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

    private static IEnumerable<Quarter> Quarters(int count) => Enumerable.Range(0, count).Select(i => Quarter.Of(2025 + (i / 4), 1 + (i % 4)));

    private object? Execute(string sql) => Files.Execute("store", sql);
}
