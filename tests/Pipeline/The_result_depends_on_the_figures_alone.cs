namespace NofPipeline.Pipeline.Tests;

/// <summary>The same figures give the same snapshots and the same bytes, in whatever order, culture or time zone they come.</summary>
public sealed class The_result_depends_on_the_figures_alone(Undisturbed_nation undisturbed, Undisturbed_handful handful) : IClassFixture<Undisturbed_nation>
{
    [Fact]
    public async Task Rows_and_files_of_the_nation_in_any_order()
    {
        using var workplace = new Workplace();
        DropShuffled(workplace, Nation.Whole, seed: 2);

        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.True(exitCode == 0, output);
        IsTheSame(undisturbed, workplace);
    }

    [Theory]
    [InlineData("en_GB.UTF-8", "Europe/London", 1)]
    [InlineData("tr_TR.UTF-8", "Asia/Kathmandu", 2)]
    [InlineData("ar_SA.UTF-8", "America/St_Johns", 3)]
    public async Task In_any_culture_and_time_zone(string culture, string timeZone, int seed)
    {
        using var workplace = new Workplace();
        DropShuffled(workplace, Nation.Handful, seed);

        var (exitCode, output) = await workplace.RunOnceAsync(("LANG", culture), ("LC_ALL", culture), ("TZ", timeZone));

        Assert.True(exitCode == 0, output);
        IsTheSame(handful, workplace);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(11, Thorough.Count(modest: 1, thorough: 5))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Files_one_after_the_other_in_any_order(int seed)
    {
        using var workplace = new Workplace();
        var names = Nation.Handful.Files.Keys.Order(StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(names);

        foreach (var name in names)
        {
            workplace.DropFiles(Nation.Handful, name);
            var (exitCode, output) = await workplace.RunHereAsync();
            Assert.True(exitCode == 0, output);
        }

        Assert.All(Quarters(handful), q => Assert.Equal(handful.Place.Bundle(q, 1), workplace.Bundle(q, workplace.LatestVersion(q))));
        Assert.Equal(Stated(handful.Place), Stated(workplace));
    }

    /// <summary>What a subscriber knows at the end: per organisation and quarter, the last statement.</summary>
    private static SortedDictionary<string, string?> Stated(Workplace workplace)
    {
        var stated = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var e in workplace.Events().Where(e => (string?)e["type"] != "uk.nof.quarter-published.v1"))
        {
            var data = e["data"]!;
            stated[$"{data["quarter"]} {e["subject"]}"] = $"{data["before"]?["final"]} {data["after"]?["final"]}";
        }

        return stated;
    }

    private static List<string> Quarters(Undisturbed undisturbed)
    {
        var quarters = undisturbed.Place.Events().Select(e => (string)e["data"]!["quarter"]!).Distinct().ToList();
        Assert.Equal(undisturbed.Quarters, quarters.Count);
        return quarters;
    }

    private static void IsTheSame(Undisturbed undisturbed, Workplace workplace)
    {
        Assert.All(Quarters(undisturbed), q => Assert.Equal(undisturbed.Place.Bundle(q, 1), workplace.Bundle(q, 1)));
        Assert.Equal(
            undisturbed.Place.Events().Select(e => (string?)e["id"]),
            workplace.Events().Select(e => (string?)e["id"]));
    }

    private static void DropShuffled(Workplace workplace, Nation nation, int seed)
    {
        var random = new Random(seed);
        foreach (var (name, text) in nation.Files)
        {
            var lines = text.TrimEnd().Split('\n');
            random.Shuffle(lines.AsSpan(1));
            workplace.DropText($"{random.Next(1000)}-{name}", string.Join('\n', lines) + '\n');
        }
    }
}
