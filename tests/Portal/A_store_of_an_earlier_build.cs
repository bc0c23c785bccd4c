using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using NofPipeline.Domain.Movement;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Tests;

/// <summary>The portal over a store that an earlier build has left, in which one trust is in the improvement programme in every quarter.</summary>
public sealed class A_store_of_an_earlier_build : IAsyncLifetime
{
    private static readonly string Stored = Path.Combine(RepositoryRoot.Folder, "tests", "SnapshotStore", "Stored", "v1");

    private readonly Workplace workplace = new();
    private Portal_over? portal;

    public static TheoryData<string> Versions => ["2025-26Q4/v1", "2025-26Q4/v2", "2026-27Q1/v1", "2026-27Q2/v1"];

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(workplace.Data);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(workplace.Data, "nof.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var script = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the repository.
            script.CommandText = await File.ReadAllTextAsync(Path.Combine(Stored, "trusts.sql"));
#pragma warning restore CA2100
            await script.ExecuteNonQueryAsync();
        }

        portal = await Portal_over.StartAsync(workplace);
    }

    public async ValueTask DisposeAsync()
    {
        if (portal is not null)
        {
            await portal.DisposeAsync();
        }

        workplace.Dispose();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_it_answers_about_a_version_is_what_it_has_always_answered(string version)
    {
        var answered = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Stored, "answers", $"{version.Replace('/', '-')}-changes.json"), TestContext.Current.CancellationToken));

        var answer = JsonNode.Parse(await portal!.TextAsync($"/api/v1/quarters/{version}/changes"));

        // Numbers are compared by value: one form of them has changed. Members may have been added since. This
        // store holds no statements, so causes are worked out anew, by the rules of today.
        Assert.Equal(Values(Shared(answered, answered)), Values(Shared(answer, answered)));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Home_page_and_changes_say_the_same_of_who_got_better(string version)
    {
        var (quarter, number) = (version[..9], int.Parse(version[^1..], System.Globalization.CultureInfo.InvariantCulture));
        var shelf = (QuarterShelf)portal!.Services.GetService(typeof(QuarterShelf))!;
        var moved = (await shelf.FindAsync(quarter, number, TestContext.Current.CancellationToken))!.File.Movements.Values.Select(m => m.Movement).ToList();
        int Going(MovementDirection way) => moved.Count(m => m.Direction == way);

        var home = await portal.TextAsync($"/quarters/{version}");

        Assert.Equal(moved.Count(m => m.Changed), moved.Count(m => m.Direction != MovementDirection.None));
        Assert.Contains(
            $"{Going(MovementDirection.Better)} trusts moved to a better segment, {Going(MovementDirection.Worse)} to a worse one", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trust_whose_final_segment_a_decision_keeps_goes_the_way_of_its_adjusted_one()
    {
        var shelf = (QuarterShelf)portal!.Services.GetService(typeof(QuarterShelf))!;
        var movement = (await shelf.FindAsync("2025-26Q4", 2, TestContext.Current.CancellationToken))!.File.Movements[Domain.Organisations.OdsCode.Parse("R0A")].Movement;

        Assert.Equal((5, 5, 1, 2), (movement.Before!.Final, movement.After!.Final, movement.Before.Adjusted, movement.After.Adjusted));
        Assert.Equal(MovementDirection.Worse, movement.Direction);
        Assert.Contains("worse: adjusted segment 1 to 2", await portal.TextAsync("/quarters/2025-26Q4/v2/changes"), StringComparison.Ordinal);
    }

    /// <summary>What an answer has of the members of an earlier one, causes aside.</summary>
    private static JsonNode? Shared(JsonNode? answer, JsonNode? earlier) => (answer, earlier) switch
    {
        (JsonObject members, JsonObject had) => new JsonObject(members.Where(m => m.Key != "causes" && had.ContainsKey(m.Key)).Select(m => KeyValuePair.Create(m.Key, Shared(m.Value, had[m.Key])))),
        (JsonArray elements, JsonArray had) => new JsonArray([.. elements.Select((e, i) => Shared(e, i < had.Count ? had[i] : null))]),
        _ => answer?.DeepClone(),
    };

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Values(m.Value).Select(v => $"{m.Key} {v}")),
        JsonArray elements => elements.SelectMany(Values).Prepend($"{elements.Count}"),
        JsonValue value when value.TryGetValue(out decimal number) => [$"{number / 1.0000000000000000000000000000m}"],
        _ => [node?.ToJsonString() ?? "null"],
    };
}
