using Microsoft.Data.Sqlite;
using NofPipeline.Hosting.Options;
using NofPipeline.Operator.Verify;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Operator.Tests;

/// <summary>Whatever is changed behind the pipeline's back is found and named, from an original's byte to a bundle's file.</summary>
public sealed class The_chain_is_verified(National_sample nation, Small_sample sample)
{
    private const string Bundle = "out/2025-26Q4/v1";

    /// <summary>What is done, what must be found, and a part of where.</summary>
    private static readonly Dictionary<string, (Action<Workplace> Do, string[] Kinds, string Where)> Tamperings = new()
    {
        ["a flipped byte in an original"] = (w => Flip(Original(w)), ["original-damaged"], "decisions-2025-26Q3.csv"),
        ["a removed original"] = (w => Remove(Original(w)), ["original-missing"], "decisions-2025-26Q3.csv"),
        ["a flipped byte in a part"] = (
            w => Sql(w, $"UPDATE part SET content = CAST(x'00' || substr(content, 2) AS BLOB) WHERE sha256 = {PartOf("scores", "RJ1")}"),
            ["part-damaged"],
            "scores 2025-26Q4 v1 (nof-2025-26, live), part RJ1"),
        ["a removed part"] = (
            w => Sql(w, $"DELETE FROM part WHERE sha256 = {PartOf("segments", "RJ1")}"), ["part-damaged"], "segments 2025-26Q4 v1 (nof-2025-26, live), part RJ1"),
        ["another file in the place of a manifest"] = (
            w => Sql(w, $"UPDATE part SET content = x'5b5d' WHERE sha256 = {PartOf("publication", "manifest.json")}"),
            ["manifest-differs", "part-damaged"],
            "publication 2025-26Q4 v1"),
        ["a changed header"] = (
            w => Sql(w, """UPDATE snapshot SET header = replace(header, '"isFinal":true', '"isFinal":false') WHERE stage = 'scores' AND quarter = '2025-26Q3'"""),
            ["header-damaged"],
            "scores 2025-26Q3 v1"),
        ["a header that is no JSON"] = (
            w => Sql(w, "UPDATE snapshot SET header = substr(header, 2) WHERE stage = 'published-results' AND quarter = '2025-26Q3'"), ["header-unreadable"], "commit "),
        ["another id for a header"] = (
            w => Sql(w, $"UPDATE snapshot SET id = '{new string('0', 64)}' WHERE stage = 'published-results' AND quarter = '2025-26Q3'"),
            ["index-damaged"],
            "published-results 2025-26Q3 v1"),
        ["a removed commit"] = (
            w => Sql(w, "DELETE FROM pending_message; DELETE FROM snapshot WHERE stage = 'scores' AND quarter = '2025-26Q3'"),
            ["commit-missing", "upstream-missing"],
            "segments 2025-26Q3 v1"),
        ["a skipped version"] = (
            w => Sql(w, """UPDATE snapshot SET version = 2, header = replace(header, '"version":1', '"version":2') WHERE stage = 'scores' AND quarter = '2025-26Q3'"""),
            ["version-gap"],
            "scores 2025-26Q3 v2"),
        ["a skipped publication"] = (
            w => Sql(w, """UPDATE snapshot SET header = replace(header, '"feed":{"publication":1,', '"feed":{"publication":7,') WHERE publication = 1"""),
            ["publication-gap"],
            "publication 2025-26Q3 v1"),
        ["a changed event"] = (w => Sql(w, "UPDATE event SET data = replace(data, ':', ' :') WHERE sequence = 2"), ["event-damaged"], "event 2 of the feed"),
        ["a removed event"] = (w => Sql(w, "DELETE FROM event WHERE sequence = 3"), ["event-file-differs", "event-gap", "event-missing"], "event 3 of the feed"),
        ["a removed line of the event file"] = (
            w => EventLines(w, lines => [.. lines[..4], .. lines[5..]]), ["event-file-differs"], "events.jsonl"),
        ["a line too many in the event file"] = (w => EventLines(w, lines => [.. lines, lines[^1]]), ["event-file-differs"], "events.jsonl"),
        ["an event file that ends early"] = (w => EventLines(w, lines => lines[..^1]), ["event-file-behind"], "events.jsonl"),
        ["a removed event file"] = (w => Remove(Path.Combine(w.Out, "events.jsonl")), ["event-file-missing"], "events.jsonl"),
        ["a flipped byte in a bundle"] = (w => Flip(Path.Combine(w.Root, Bundle, "manifest.json")), ["bundle-file-damaged"], $"{Bundle}/manifest.json"),
        ["a file removed from a bundle"] = (w => Remove(Path.Combine(w.Root, Bundle, "ATTRIBUTION.txt")), ["bundle-file-missing"], $"{Bundle}/ATTRIBUTION.txt"),
        ["a file added to a bundle"] = (w => File.WriteAllText(Path.Combine(w.Root, Bundle, "notes.txt"), "mine"), ["bundle-file-unexpected"], $"{Bundle}/notes.txt"),
        ["a removed bundle"] = (w => Directory.Delete(Path.Combine(w.Root, Bundle), recursive: true), ["bundle-missing"], Bundle),
        ["a pointer to another version"] = (
            w => File.WriteAllText(
                Path.Combine(w.Out, "2025-26Q4", "latest.json"),
                File.ReadAllText(Path.Combine(w.Out, "2025-26Q4", "latest.json")).Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)),
            ["latest-differs"],
            "2025-26Q4"),
    };

    public static TheoryData<string> Changes => [.. Tamperings.Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_is_changed_is_named(string change)
    {
        using var workplace = await sample.CopyAsync();
        var (tamper, kinds, where) = Tamperings[change];
        tamper(workplace);

        var found = await VerifyAsync(workplace);

        Assert.Equal(kinds, found.Breaks.Select(b => b.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(found.Breaks, b => b.Where.Replace('\\', '/').Contains(where, StringComparison.Ordinal));
        Assert.All(found.Breaks, b => Assert.NotEmpty(b.ToDo));
    }

    [Fact]
    public async Task Untouched_it_is_whole()
    {
        var workplace = await nation.DoneAsync();

        var verified = await Nof.RunAsync(["verify"], Sample.SettingsOf(workplace));

        Assert.Equal((0, ""), (verified.ExitCode, verified.Errors));
        Approval.IsAsApproved("verify-whole", verified.Output, workplace.Root);
    }

    [Fact]
    public async Task Everything_at_once_reads_as_approved_and_is_left_as_it_is()
    {
        using var workplace = await nation.CopyAsync();
        foreach (var change in new[]
        {
            "a flipped byte in an original", "a flipped byte in a part", "a changed header", "a removed line of the event file",
            "a flipped byte in a bundle", "a file removed from a bundle",
        })
        {
            Tamperings[change].Do(workplace);
        }

        var before = await workplace.StateAsync();

        var verified = await Nof.RunAsync(["verify"], Sample.SettingsOf(workplace));

        Assert.Equal((1, ""), (verified.ExitCode, verified.Errors));
        Approval.IsAsApproved("verify-broken", verified.Output, workplace.Root);
        Assert.Equal(before, await workplace.StateAsync());
    }

    [Fact]
    public async Task What_is_mended_as_it_says_is_whole_again()
    {
        using var workplace = await sample.CopyAsync();
        foreach (var change in new[] { "a flipped byte in a bundle", "a file added to a bundle", "a removed line of the event file", "a pointer to another version" })
        {
            Tamperings[change].Do(workplace);
        }

        foreach (var found in (await VerifyAsync(workplace)).Breaks.Where(b => b.ToDo.StartsWith("Move it away", StringComparison.Ordinal)))
        {
            File.Move(found.Where, found.Where + ".away");
        }

        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);
        Assert.Empty((await VerifyAsync(workplace)).Breaks);
    }

    [Fact]
    public async Task Of_one_quarter_only_its_own_files_and_parts_are_hashed()
    {
        using var workplace = await sample.CopyAsync();
        Tamperings["a flipped byte in a part"].Do(workplace);
        Tamperings["a flipped byte in an original"].Do(workplace);

        Assert.Equal(["original-damaged"], (await VerifyAsync(workplace, "2025-26Q3")).Breaks.Select(b => b.Kind));
        Assert.Equal(["part-damaged"], (await VerifyAsync(workplace, "2025-26Q4")).Breaks.Select(b => b.Kind));
        Assert.True((await VerifyAsync(workplace, "2026-27Q1")).IsWhole);
    }

    private static async Task<Verification> VerifyAsync(Workplace workplace, string? quarter = null)
    {
        using var store = SqliteStore.Open(Path.Combine(workplace.Data, "nof.db"), TimeProvider.System);
        var options = new NofOptions { Data = workplace.Data, Out = workplace.Out };
        return await new Verifier(store, options).RunAsync(
            quarter is null ? null : Domain.Calendar.Quarter.Parse(quarter), TestContext.Current.CancellationToken);
    }

    /// <summary>The kept bytes of the first file that was taken in.</summary>
    private static string Original(Workplace workplace)
    {
        var sha256 = (string)workplace.Receipt("decisions-2025-26Q3.csv")["sha256"]!;
        return Path.Combine(workplace.Data, "content", sha256[..2], sha256);
    }

    private static string PartOf(string stage, string key) =>
        $"""
        (SELECT json_extract(p.value, '$.sha256') FROM snapshot AS s, json_each(s.header, '$.parts') AS p
         WHERE s.stage = '{stage}' AND s.quarter = '2025-26Q4' AND json_extract(p.value, '$.key') = '{key}')
        """;

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private static void Remove(string file)
    {
        Assert.True(File.Exists(file), file);
        File.Delete(file);
    }

    private static void EventLines(Workplace workplace, Func<string[], string[]> change)
    {
        var file = Path.Combine(workplace.Out, "events.jsonl");
        File.WriteAllLines(file, change(File.ReadAllLines(file)));
    }

    /// <summary>Statements against the file itself, past every rule of the store; one that changes nothing would prove nothing.</summary>
    private static void Sql(Workplace workplace, string statement)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(workplace.Data, "nof.db"),
            Pooling = false,
            ForeignKeys = false,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        Assert.True(command.ExecuteNonQuery() > 0, statement);
    }
}
