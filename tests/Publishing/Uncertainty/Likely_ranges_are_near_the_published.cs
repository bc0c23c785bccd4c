using System.Globalization;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Uncertainty;
using NofPipeline.Files;

namespace NofPipeline.Publishing.Tests.Uncertainty;

/// <summary>NHS England prints likely ranges of 61 trusts; its seed and number of draws are not known, so ours can only be near.</summary>
public sealed class Likely_ranges_are_near_the_published
{
    private const string File = "nhs-oversight-framework-mental-health-and-community-trust-league-table-q4-25-26.csv";

    [Fact]
    public void Bounds_of_averages_and_ranks()
    {
        Assert.SkipWhen(RepositoryFolder.PublishedData is null, "NHS England's files are not here; set NOF_PUBLISHED_DATA to their folder.");
        var published = FeedReader.Read(File, new MemoryStream(System.IO.File.ReadAllBytes(Path.Combine(RepositoryFolder.PublishedData, File)))).LeagueRows;
        var quarter = SampleQuarters.Q4;
        var method = SampleQuarters.MethodOf(quarter.Inputs.Quarter);
        var ours = JointBootstrap.Run(
            Contestant.Of(quarter.Scores, quarter.Segments, method),
            quarter.Segments.Cuts.Single(c => c.Scope == SegmentCuts.AverageScope),
            method.Override.NoBetterThan,
            seed: 1,
            threads: 2);

        Assert.Equal(61, published.Count);
        var differences = published.Select(row => Differences(row.LikelyRangeOfAverage, row.LikelyRangeOfRank, ours[row.Organisation])).ToList();
        Assert.InRange(differences.Average(d => d.Average), 0m, 0.01m);
        Assert.InRange(differences.Average(d => d.Rank), 0m, 0.5m);
    }

    private static (decimal Average, decimal Rank) Differences(string average, string rank, LikelyRange ours)
    {
        var (averageLow, averageHigh) = Bounds(average);
        var (rankLow, rankHigh) = Bounds(rank);
        return (
            (Math.Abs(averageLow - ours.AverageLow) + Math.Abs(averageHigh - ours.AverageHigh)) / 2,
            (Math.Abs(rankLow - ours.RankLow) + Math.Abs(rankHigh - ours.RankHigh)) / 2);
    }

    private static (decimal Low, decimal High) Bounds(string text) =>
        text.Split(" to ") is [var low, var high]
            ? (decimal.Parse(low, CultureInfo.InvariantCulture), decimal.Parse(high, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{text}' is no range.");
}
