using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Documents;
using NofPipeline.Snapshots.Documents.V1;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Provenance;
using NofPipeline.Snapshots.Stages;
using NofPipeline.Snapshots.Stores;
using NofPipeline.Support;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>What a store reads back is what was written, or is refused: no record is half filled, whatever has happened to the bytes.</summary>
public sealed class Damaged_documents_are_refused : IDisposable
{
    private const int Seed = 20260401;

    private static readonly Dictionary<string, (string Json, Func<byte[], byte[]> Again)> Documents = new(StringComparer.Ordinal)
    {
        ["header"] = Document(StoredRecords.Write(Header()), json => StoredRecords.Write(StoredRecords.ReadHeader(json))),
        ["file"] = Document(StoredRecords.Write(File()), json => StoredRecords.Write(StoredRecords.ReadFile(json))),
        ["inputs"] = Document(InputsDocument.Of(Inputs())),
        ["supply"] = Document(SupplyDocument.Of(new Supply(
            [new SuppliedSlice("metric-values", OrganisationType.Acute, null, new FileReference("values.csv", new string('a', 64)))],
            [new SupersessionCause(SupersessionReason.MethodData, null, null)]))),
        ["lineage"] = Document<IReadOnlyList<ValueSourceDocument>>(
            [ValueSourceDocument.Of(new ValueSource(MetricId.Parse("OF0013"), "%", [new Domain.Provenance.SourceLine(new string('a', 64), "values.csv", 2, "71.5")]))]),
    };

    private readonly SqliteFiles files = new();

    public static TheoryData<string> Names => [.. Documents.Keys];

    public void Dispose() => files.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Or_say_nothing_that_does_not_stand_there(string name)
    {
        var (json, again) = Documents[name];
        var damage = new JsonDamage(Seed);
        var read = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var damaged = damage.Of(json);
            byte[] written;
            try
            {
                written = again(damaged);
            }
            catch (Exception refused) when (refused is JsonException or InvalidDataException)
            {
                continue;
            }

            read++;
            Assert.True(StandsIn(JsonNode.Parse(written), JsonNode.Parse(Encoding.UTF8.GetString(damaged))), $"{i}: {Encoding.UTF8.GetString(damaged)} was read as {Encoding.UTF8.GetString(written)}");
        }

        Assert.InRange(read, 100, 2_900);
    }

    [Fact]
    public async Task By_the_store_with_an_exception_that_its_callers_expect()
    {
        var store = files.Open("store", TimeProvider.System);
        var series = Drafts.Inputs;
        Assert.NotNull(await store.CommitAsync(Drafts.Of("one"), 0, CancellationToken.None));
        await store.RecordAsync(File(), CancellationToken.None);
        var damage = new JsonDamage(Seed);
        var (header, record) = (Read("SELECT header FROM snapshot"), Read("SELECT record FROM intake"));
        var refused = 0;
        for (var i = 0; i < 300; i++)
        {
            Write("snapshot", "header", damage.Of(header));
            Write("intake", "record", damage.Of(record));
            refused += await RefusedAsync(() => store.CurrentAsync(series, CancellationToken.None));
            refused += await RefusedAsync(() => store.CommitsAsync(0, 10, CancellationToken.None));
            refused += await RefusedAsync(() => store.AllAsync(CancellationToken.None));
            refused += await RefusedAsync(() => Supersessions.OfAsync(store, series, CancellationToken.None));
        }

        Assert.InRange(refused, 300, 1_199);

        string Read(string sql) => (string)files.Execute("store", sql)!;
    }

    /// <summary>Anything but damage that is called damage fails the test.</summary>
    private static async Task<int> RefusedAsync(Func<Task> read)
    {
        try
        {
            await read().WaitAsync(TimeSpan.FromSeconds(30));
            return 0;
        }
        catch (Exception refusal) when (refusal is JsonException or InvalidDataException)
        {
            return 1;
        }
    }

    private void Write(string table, string column, byte[] content)
    {
        using var connection = files.Connection("store");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are this test's own.
        command.CommandText = $"UPDATE {table} SET {column} = $content";
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$content", Encoding.UTF8.GetString(content));
        command.ExecuteNonQuery();
    }

    /// <summary>Whether every member that was read stands in the document with the same value; what may be missing is then null or an empty list.</summary>
    private static bool StandsIn(JsonNode? read, JsonNode? document) => (read, document) switch
    {
        (JsonObject ours, JsonObject theirs) => ours.All(m => theirs.TryGetPropertyValue(m.Key, out var value) ? StandsIn(m.Value, value) : m.Value is null or JsonArray { Count: 0 }),
        (JsonArray ours, JsonArray theirs) => ours.Count == theirs.Count && ours.Zip(theirs).All(pair => StandsIn(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(read, document) || IsSameTime(read, document),
    };

    /// <summary>A time may be written with fewer figures than we write.</summary>
    private static bool IsSameTime(JsonNode? read, JsonNode? document) =>
        read is JsonValue ours && document is JsonValue theirs && ours.TryGetValue<DateTimeOffset>(out var one) && theirs.TryGetValue<DateTimeOffset>(out var other) && one == other;

    private static (string Json, Func<byte[], byte[]> Again) Document<T>(T document) =>
        Document(CanonicalJson.Serialize(document), bytes => CanonicalJson.Serialize(CanonicalJson.Deserialize<T>(bytes)));

    private static (string Json, Func<byte[], byte[]> Again) Document(byte[] json, Func<byte[], byte[]> again) => (Encoding.UTF8.GetString(json), again);

    private static SnapshotHeader Header()
    {
        var draft = Drafts.Of("one").Sending("a");
        return SnapshotCommit.HeaderOf(draft, SnapshotCommit.Identify(draft, 0), 1) with { TraceParent = "00-1-2-01" };
    }

    private static IntakeRecord File() => Drafts.File("a", IntakeOutcome.Accepted) with
    {
        Findings = [new Finding("number-malformed", FindingSeverity.Error, "12,5 is not a number.") { Line = 3 }],
        Slices = [new SliceChange("metric-values", OrganisationType.Acute, "2025-26Q4", null, SupersessionReason.NewFigures, 1, 0, 0)],
        SupersededBy = new FileReference("values.csv", new string('a', 64)),
    };

    private static OrganisationInputs Inputs() => Samples.Inputs.Organisations[0];
}
