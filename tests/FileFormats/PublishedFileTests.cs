using NofPipeline.Files;
using NofPipeline.Files.Published;
using NofPipeline.Samples.Writer;

namespace NofPipeline.FileFormats.Tests;

/// <summary>NHS England's own files, where they are at hand.</summary>
public sealed class PublishedFileTests
{
    [Theory]
    [InlineData("nof-acute-q1-2025-26.csv", 7265)]
    [InlineData("nof-acute-q2-2025-26.csv", 7251)]
    [InlineData("nof-acute-q3-2025-26.csv", 6978)]
    [InlineData("nof-acute-q4-2025-26.csv", 6973)]
    [InlineData("nof-acute-q1-2026-27.csv", 9629)]
    [InlineData("nof-mental-health-community-q3-2025-26.csv", 2137)]
    [InlineData("nof-mental-health-community-q4-2025-26.csv", 2132)]
    [InlineData("nof-mental-health-community-q1-2026-27.csv", 3621)]
    [InlineData("nof-ambulance-q3-2025-26.csv", 331)]
    [InlineData("nof-ambulance-q4-2025-26.csv", 330)]
    [InlineData("nof-ambulance-q1-2026-27.csv", 466)]
    public void Published_metric_data_is_read_whole_and_without_findings(string name, int rows)
    {
        var (file, read) = PublishedMetricsFile.Read(name, new MemoryStream(File.ReadAllBytes(Path.Combine(Repository.PublishedData(), name))));
        Given.AssertClean(file);
        Assert.Equal("published-metrics", file.Feed);
        Assert.Equal((rows, rows), (file.Records, read.Count));
        Assert.Equal(rows, file.Values.Count(v => v.Metric.Value[2] == '0') + file.PublishedResults.Count);
        var (again, readAgain) = PublishedMetricsFile.Read(name, new MemoryStream(PublishedMetricsWriter.Write(read)));
        Given.AssertClean(again);
        Assert.Equal(
            read.Select(r => r with { Line = 0, Raw = "" }).ToHashSet(), readAgain.Select(r => r with { Line = 0, Raw = "" }).ToHashSet());
    }

    [Fact]
    public void A_published_league_table_is_read_and_written_back_word_for_word()
    {
        const string name = "nhs-oversight-framework-mental-health-and-community-trust-league-table-q4-25-26.csv";
        var bytes = File.ReadAllBytes(Path.Combine(Repository.PublishedData(), name));
        var file = Given.Reading(bytes, name);
        Given.AssertClean(file);
        Assert.Equal(61, file.LeagueRows.Count);
        Assert.Equal(61, Given.Reading(LeagueTableWriter.Write(file.LeagueRows)).LeagueRows.Count);
        Assert.Equal(Lines(bytes), Lines(LeagueTableWriter.Write(file.LeagueRows)));
    }

    [Fact]
    public void Making_the_samples_again_gives_the_same_bytes()
    {
        var files = SampleFiles.Make(PublishedData.Read(Repository.PublishedData()));
        Assert.Equal(16, files.Count);
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Samples, f.Key)), f.Value));
    }

    private static IEnumerable<string> Lines(byte[] bytes) =>
        System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n').Select(l => l.TrimEnd('\r')).Order(StringComparer.Ordinal);
}
