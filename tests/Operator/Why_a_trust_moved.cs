using System.Text.Json;

namespace NofPipeline.Operator.Tests;

/// <summary>An operator asks why a trust moved between two quarters, and whether by more than noise.</summary>
public sealed class Why_a_trust_moved(National_sample sample)
{
    [Theory]
    [InlineData("own-values", "RY2", "--from", "2025-26Q3", "--to", "2025-26Q4")]
    [InlineData("cuts-moved", "RX4", "--to", "2025-26Q4")]
    [InlineData("override", "RTE", "--to", "2025-26Q4@v1")]
    [InlineData("left", "RY2")]
    [InlineData("method", "RYA")]
    [InlineData("same", "RYA", "--from", "2025-26Q4@v1", "--to", "2025-26Q4")]
    public async Task Is_answered_for_people(string name, string organisation, params string[] more)
    {
        var workplace = await sample.DoneAsync();

        var answer = await Nof.RunAsync(["movement", organisation, .. more], Sample.SettingsOf(workplace));

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Approval.IsAsApproved($"movement-{name}", answer.Output, workplace.Root);
    }

    [Fact]
    public async Task Is_answered_as_JSON_with_what_is_published()
    {
        var workplace = await sample.DoneAsync();
        var answer = await Nof.RunAsync(["movement", "RQ3", "--to", "2025-26Q4", "--json"], Sample.SettingsOf(workplace));
        using var json = JsonDocument.Parse(answer.Output);
        var average = json.RootElement.GetProperty("average");
        var published = workplace.EventLines().Whole
            .Single(line => line.Contains("\"subject\":\"RQ3\"", StringComparison.Ordinal) && line.Contains("\"quarter\":\"2025-26Q4\",\"previousQuarter\"", StringComparison.Ordinal));
        using var cloudEvent = JsonDocument.Parse(published);
        var said = cloudEvent.RootElement.GetProperty("data").GetProperty("materiality").GetProperty("average");

        Assert.Equal(said.GetProperty("points").GetDecimal(), average.GetProperty("points").GetDecimal());
        Assert.Equal(said.GetProperty("chance").GetDecimal(), average.GetProperty("chance").GetDecimal());
        Assert.Equal(PartsOf(said), PartsOf(average));
        Assert.Equal(average.GetProperty("points").GetDecimal(), PartsOf(average).Sum(p => p.Points));
        var rank = json.RootElement.GetProperty("rank");
        Assert.Equal(Place("after"), Place("before") + Place("own") + Place("others"));

        int Place(string what) => rank.GetProperty(what).GetInt32();
    }

    [Fact]
    public void Is_shown_in_the_documentation_as_it_is_answered() => Assert.Contains(
        File.ReadAllText(Path.Combine(Support.RepositoryRoot.Folder, "tests", "Operator", "Approved", "movement-cuts-moved.txt")).ReplaceLineEndings("\n").TrimEnd(),
        File.ReadAllText(Path.Combine(Support.RepositoryRoot.Folder, "docs", "operator.md")).ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "ZZZ has a segment neither in 2025-26Q4 nor in 2026-27Q1.", "ZZZ")]
    [InlineData(1, "Nothing of Q2 2025/26 is in the live lane.", "RYA", "--to", "2025-26Q3")]
    [InlineData(1, "There is no publication version 7 of Q4 2025/26.", "RYA", "--to", "2025-26Q4@v7")]
    public async Task Is_refused_in_a_sentence(int exitCode, string sentence, params string[] arguments)
    {
        var refused = await Nof.RunAsync(["movement", .. arguments], Sample.SettingsOf(await sample.DoneAsync()));

        Assert.Equal((exitCode, sentence), (refused.ExitCode, refused.Errors.Trim()));
    }

    private static List<(string Cause, decimal Points)> PartsOf(JsonElement average) =>
        [.. average.GetProperty("parts").EnumerateArray().Select(p => (p.GetProperty("cause").GetString()!, p.GetProperty("points").GetDecimal()))];
}
