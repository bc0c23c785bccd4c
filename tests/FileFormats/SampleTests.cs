namespace NofPipeline.FileFormats.Tests;

/// <summary>The files under samples/.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("drop/organisations.csv", "organisations", 206)]
    [InlineData("drop/metric-values-2025-26Q1.csv", "metric-values", 3354)]
    [InlineData("drop/metric-values-2025-26Q2.csv", "metric-values", 3354)]
    [InlineData("drop/metric-values-2025-26Q3.csv", "metric-values", 3344)]
    [InlineData("drop/metric-values-2025-26Q4.csv", "metric-values", 3336)]
    [InlineData("drop/metric-values-2026-27Q1.csv", "metric-values", 5700)]
    [InlineData("drop/decisions-2025-26Q1.csv", "decisions", 410)]
    [InlineData("drop/decisions-2025-26Q2.csv", "decisions", 410)]
    [InlineData("drop/decisions-2025-26Q3.csv", "decisions", 205)]
    [InlineData("drop/decisions-2025-26Q4.csv", "decisions", 205)]
    [InlineData("published/league-table-2025-26Q4.csv", "published-league-table", 61)]
    [InlineData("published/published-results-2025-26Q1.csv", "published-results", 9858)]
    [InlineData("published/published-results-2025-26Q2.csv", "published-results", 9862)]
    [InlineData("published/published-results-2025-26Q3.csv", "published-results", 9446)]
    [InlineData("published/published-results-2025-26Q4.csv", "published-results", 9435)]
    [InlineData("published/published-results-2026-27Q1.csv", "published-results", 13716)]
    public void A_sample_is_read_whole_and_without_findings(string path, string feed, int rows)
    {
        var file = Given.Reading(File.ReadAllBytes(Path.Combine(Repository.Samples, path)), Path.GetFileName(path));
        Given.AssertClean(file);
        Assert.Equal(feed, file.Feed);
        Assert.Equal(rows, file.Values.Count + file.Organisations.Count + file.Decisions.Count + file.PublishedResults.Count + file.LeagueRows.Count);
    }

    [Theory]
    [InlineData("2025-26Q1", 597)]
    [InlineData("2025-26Q2", 657)]
    [InlineData("2025-26Q3", 629)]
    [InlineData("2025-26Q4", 660)]
    [InlineData("2026-27Q1", 780)]
    public void A_sample_carries_all_order_evidence(string quarter, int rows)
    {
        var file = Given.Reading(File.ReadAllBytes(Path.Combine(Repository.Samples, "drop", $"metric-values-{quarter}.csv")));
        Assert.Equal(rows, file.Values.Count(v => v.Order is not null));
    }

    [Fact]
    public void The_licence_is_stated() =>
        Assert.Contains("Open Government Licence v3.0", File.ReadAllText(Path.Combine(Repository.Samples, "README.md")), StringComparison.Ordinal);
}
