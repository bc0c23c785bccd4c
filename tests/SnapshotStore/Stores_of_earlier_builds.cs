using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Copying;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Provenance;
using NofPipeline.Snapshots.Sqlite;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>What an earlier build has stored is read by every later one, and means the same.</summary>
public sealed class Stores_of_earlier_builds : IDisposable
{
    private readonly SqliteFiles files = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData(StoredStores.Trusts, 20)]
    [InlineData(StoredStores.EveryMember, 7)]
    public async Task Their_parts_are_read_and_written_again_byte_for_byte(string name, int expected)
    {
        var store = Open(name);
        var written = 0;
        foreach (var header in (await store.CommitsAsync(0, 1000, Token)).Where(h => h.Series.Stage != SnapshotStage.Publication))
        {
            Assert.Equal(header.Parts, (await AgainAsync(store, header)).Select(part => part.Reference));
            Assert.Equal(header.Lineage, (await LineageAgainAsync(store, header)).Select(part => part.Reference).OrderBy(part => part.Key, StringComparer.Ordinal));
            written++;
        }

        Assert.Equal(expected, written);
    }

    [Theory]
    [InlineData(StoredStores.Trusts, "428f6fa25033be91e58ecb7918890cde35530c227a7a6c6f84bc8cdb90c8db80")]
    [InlineData(StoredStores.EveryMember, "1ebd3f6af1c9593f461d2c37f884c00ba8842607a90993aa508b002e9395723d")]
    public async Task Their_state_digest_is_what_it_was(string name, string digest) =>
        Assert.Equal(digest, await Open(name).StateDigestAsync(Token));

    [Theory]
    [InlineData(StoredStores.Trusts)]
    [InlineData(StoredStores.EveryMember)]
    public async Task Their_files_and_their_audit_log_are_written_again_byte_for_byte(string name)
    {
        var time = new CopiedTime();
        await new StoreCopy(Open(name), files.Open("copy", time), time).RunAsync(Token);

        // A copy records whether a file was completed at once, the store itself in a column of its own.
        const string Files = "SELECT replace(record, '\"completed\":true', '\"completed\":false') FROM intake ORDER BY number";
        Assert.Equal(Rows(name, Files), Rows("copy", Files));
        Assert.Equal(Rows(name, "SELECT record FROM audit ORDER BY number"), Rows("copy", "SELECT record FROM audit ORDER BY number"));
        Assert.Equal(
            Rows(name, "SELECT header FROM snapshot WHERE publication IS NULL ORDER BY commit_number"),
            Rows("copy", "SELECT header FROM snapshot WHERE publication IS NULL ORDER BY commit_number"));
    }

    [Fact]
    public async Task Their_events_are_sent_as_they_were_sent() => Assert.Equal(
        StoredStores.Events(StoredStores.Trusts),
        (await Open(StoredStores.Trusts).ReadAsync(0, 1000, Token)).Select(e => e.Text));

    [Fact]
    public async Task Every_token_of_every_outcome_and_reason_is_among_them()
    {
        var store = Open(StoredStores.EveryMember);
        var taken = await store.AllAsync(Token);

        Assert.Equal(Enum.GetValues<IntakeOutcome>(), taken.Select(file => file.Outcome).Distinct().Order());
        // That a file was taken back is said by builds since then, and of whole versions only.
        Assert.Equal(Enum.GetValues<SupersessionReason>().Except([SupersessionReason.Undone]), taken.SelectMany(file => file.Slices).Select(slice => slice.Reason).Distinct().Order());
    }

    private static async Task<IReadOnlyList<SnapshotPart>> AgainAsync(SqliteStore store, SnapshotHeader header) => header.Series.Stage switch
    {
        SnapshotStage.Inputs => InputsSnapshot.ToParts(await InputsSnapshot.ReadAsync(store, header, Token)),
        SnapshotStage.Scores => ScoresSnapshot.ToParts(await ScoresSnapshot.ReadAsync(store, header, Token)),
        SnapshotStage.Segments => SegmentsSnapshot.ToParts(await SegmentsSnapshot.ReadAsync(store, header, Token)),
        _ => PublishedResultsSnapshot.ToParts(await PublishedResultsSnapshot.ReadAsync(store, header, Token)),
    };

    private static async Task<IReadOnlyList<SnapshotPart>> LineageAgainAsync(SqliteStore store, SnapshotHeader header)
    {
        var sources = new Dictionary<OdsCode, IReadOnlyList<ValueSource>>();
        foreach (var part in header.Lineage)
        {
            if (OdsCode.TryParse(part.Key, out var organisation))
            {
                sources[organisation] = await Lineage.ReadAsync(store, header, organisation, Token);
            }
        }

        var supply = await SupplyPart.ReadAsync(store, header, Token);
        return [.. Lineage.ToParts(sources), .. supply is null ? [] : new[] { SupplyPart.Of(supply) }];
    }

    private SqliteStore Open(string name)
    {
        var path = files.PathOf(name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            files.Execute(name, StoredStores.Script(name));
        }

        return files.Open(name, TimeProvider.System);
    }

    private List<string> Rows(string name, string sql)
    {
        using var connection = files.Connection(name);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements of these tests are their own.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
