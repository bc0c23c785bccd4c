using NofPipeline.Domain.Reconciliation;

namespace NofPipeline.NationalQuarters.Tests;

/// <summary>
/// The proof of the whole project: NHS England's own figures come out of the published metric values. The expected counts are those of
/// docs/method.md, section "How far it agrees".
/// </summary>
public sealed class Published_figures_are_reproduced
{
    [Theory]
    [InlineData("2025-26Q3", Evidence.OrderColumn, FigureKind.MetricScore, 3244, 3244)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, FigureKind.DomainScore, 1019, 1019)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, FigureKind.DomainSegment, 1019, 1019)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, FigureKind.DomainRank, 1019, 1019)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, FigureKind.Average, 205, 205)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, FigureKind.AverageRank, 205, 205)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, FigureKind.Unadjusted, 205, 205)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, FigureKind.Override, 205, 205)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, FigureKind.Adjusted, 205, 205)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, FigureKind.LeagueRank, 205, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanksOfOneType, FigureKind.MetricScore, 3133, 3244)]
    [InlineData("2025-26Q3", Evidence.PublishedRanksOfOneType, FigureKind.Average, 195, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanksOfOneType, FigureKind.Unadjusted, 204, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanksOfOneType, FigureKind.Adjusted, 204, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanks, FigureKind.MetricScore, 3135, 3244)]
    [InlineData("2025-26Q3", Evidence.PublishedRanks, FigureKind.Average, 195, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanks, FigureKind.Unadjusted, 204, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanks, FigureKind.Adjusted, 204, 205)]
    [InlineData("2025-26Q3", Evidence.None, FigureKind.MetricScore, 2901, 3244)]
    [InlineData("2025-26Q3", Evidence.None, FigureKind.Average, 152, 205)]
    [InlineData("2025-26Q3", Evidence.None, FigureKind.Unadjusted, 202, 205)]
    [InlineData("2025-26Q3", Evidence.None, FigureKind.Adjusted, 204, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, FigureKind.MetricScore, 3241, 3241)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, FigureKind.ValueRank, 5268, 5268)] // 2,634 value rows and their score rows
    [InlineData("2025-26Q4", Evidence.OrderColumn, FigureKind.DomainScore, 1019, 1019)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, FigureKind.DomainSegment, 1019, 1019)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, FigureKind.DomainRank, 1019, 1019)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, FigureKind.Average, 205, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, FigureKind.AverageRank, 205, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, FigureKind.Unadjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, FigureKind.Override, 205, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, FigureKind.Adjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, FigureKind.LeagueRank, 205, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, FigureKind.MetricScore, 3121, 3241)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, FigureKind.Average, 191, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, FigureKind.Unadjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, FigureKind.Adjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, FigureKind.LeagueRank, 191, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, FigureKind.DomainScore, 943, 1019)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, FigureKind.DomainSegment, 1017, 1019)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, FigureKind.MetricScore, 3123, 3241)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, FigureKind.Average, 193, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, FigureKind.Unadjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, FigureKind.Adjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, FigureKind.LeagueRank, 191, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, FigureKind.DomainScore, 948, 1019)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, FigureKind.DomainSegment, 1017, 1019)]
    [InlineData("2025-26Q4", Evidence.None, FigureKind.MetricScore, 2867, 3241)]
    [InlineData("2025-26Q4", Evidence.None, FigureKind.Average, 126, 205)]
    [InlineData("2025-26Q4", Evidence.None, FigureKind.Unadjusted, 203, 205)]
    [InlineData("2025-26Q4", Evidence.None, FigureKind.Adjusted, 204, 205)]
    [InlineData("2025-26Q4", Evidence.None, FigureKind.LeagueRank, 154, 205)]
    [InlineData("2025-26Q4", Evidence.None, FigureKind.DomainScore, 749, 1019)]
    [InlineData("2025-26Q4", Evidence.None, FigureKind.DomainSegment, 1014, 1019)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, FigureKind.MetricScore, 4798, 4798)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, FigureKind.ValueRank, 8408, 8408)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, FigureKind.DomainScore, 1205, 1205)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, FigureKind.DomainSegment, 1205, 1205)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, FigureKind.DomainRank, 1205, 1205)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, FigureKind.Average, 202, 202)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, FigureKind.AverageRank, 202, 202)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, FigureKind.Unadjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, FigureKind.Override, 202, 202)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, FigureKind.Adjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, FigureKind.LeagueRank, 202, 202)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, FigureKind.MetricScore, 4765, 4798)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, FigureKind.ValueRank, 8408, 8408)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, FigureKind.DomainScore, 1195, 1205)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, FigureKind.DomainSegment, 1205, 1205)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, FigureKind.DomainRank, 1198, 1205)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, FigureKind.Average, 199, 202)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, FigureKind.AverageRank, 199, 202)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, FigureKind.Unadjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, FigureKind.Adjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, FigureKind.LeagueRank, 200, 202)]
    [InlineData("2026-27Q1", Evidence.None, FigureKind.MetricScore, 4416, 4798)]
    [InlineData("2026-27Q1", Evidence.None, FigureKind.ValueRank, 7690, 8408)]
    [InlineData("2026-27Q1", Evidence.None, FigureKind.DomainScore, 980, 1205)]
    [InlineData("2026-27Q1", Evidence.None, FigureKind.DomainSegment, 1196, 1205)]
    [InlineData("2026-27Q1", Evidence.None, FigureKind.DomainRank, 1021, 1205)]
    [InlineData("2026-27Q1", Evidence.None, FigureKind.Average, 147, 202)]
    [InlineData("2026-27Q1", Evidence.None, FigureKind.AverageRank, 149, 202)]
    [InlineData("2026-27Q1", Evidence.None, FigureKind.Unadjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.None, FigureKind.Adjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.None, FigureKind.LeagueRank, 150, 202)]
    public void As_many_figures_agree_as_the_evidence_allows(string quarter, Evidence evidence, FigureKind kind, int agree, int of) =>
        Assert.Equal((agree, of), NationalSample.Load(quarter, evidence).Agreement(kind));

    [Theory]
    [InlineData("2025-26Q3")]
    [InlineData("2025-26Q4")]
    [InlineData("2026-27Q1")]
    public void Without_evidence_every_difference_comes_from_values_that_are_equal_as_printed(string quarter)
    {
        var differences = NationalSample.Load(quarter, Evidence.None).Comparisons.Where(c => !c.Agrees).ToList();

        Assert.NotEmpty(differences);
        Assert.All(differences, d => Assert.Equal(DifferenceCause.EqualAsPrinted, d.Cause));
    }
}
