using NofPipeline.Domain.Reconciliation;

namespace NofPipeline.NationalQuarters.Tests;

/// <summary>
/// The proof of the whole project: NHS England's own figures come out of the published metric values. The expected counts are those of
/// docs/method.md, section "How far it agrees".
/// </summary>
public sealed class Published_figures_are_reproduced
{
    [Theory]
    [InlineData("2025-26Q3", Evidence.OrderColumn, PublishedFigure.MetricScore, 3244, 3244)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, PublishedFigure.DomainScore, 1019, 1019)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, PublishedFigure.DomainSegment, 1019, 1019)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, PublishedFigure.DomainRank, 1019, 1019)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, PublishedFigure.Average, 205, 205)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, PublishedFigure.AverageRank, 205, 205)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, PublishedFigure.Unadjusted, 205, 205)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, PublishedFigure.Override, 205, 205)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, PublishedFigure.Adjusted, 205, 205)]
    [InlineData("2025-26Q3", Evidence.OrderColumn, PublishedFigure.LeagueRank, 205, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanksOfOneType, PublishedFigure.MetricScore, 3133, 3244)]
    [InlineData("2025-26Q3", Evidence.PublishedRanksOfOneType, PublishedFigure.Average, 195, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanksOfOneType, PublishedFigure.Unadjusted, 204, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanksOfOneType, PublishedFigure.Adjusted, 204, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanks, PublishedFigure.MetricScore, 3135, 3244)]
    [InlineData("2025-26Q3", Evidence.PublishedRanks, PublishedFigure.Average, 195, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanks, PublishedFigure.Unadjusted, 204, 205)]
    [InlineData("2025-26Q3", Evidence.PublishedRanks, PublishedFigure.Adjusted, 204, 205)]
    [InlineData("2025-26Q3", Evidence.None, PublishedFigure.MetricScore, 2901, 3244)]
    [InlineData("2025-26Q3", Evidence.None, PublishedFigure.Average, 152, 205)]
    [InlineData("2025-26Q3", Evidence.None, PublishedFigure.Unadjusted, 202, 205)]
    [InlineData("2025-26Q3", Evidence.None, PublishedFigure.Adjusted, 204, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, PublishedFigure.MetricScore, 3241, 3241)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, PublishedFigure.ValueRank, 5268, 5268)] // 2,634 value rows and their score rows
    [InlineData("2025-26Q4", Evidence.OrderColumn, PublishedFigure.DomainScore, 1019, 1019)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, PublishedFigure.DomainSegment, 1019, 1019)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, PublishedFigure.DomainRank, 1019, 1019)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, PublishedFigure.Average, 205, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, PublishedFigure.AverageRank, 205, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, PublishedFigure.Unadjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, PublishedFigure.Override, 205, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, PublishedFigure.Adjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.OrderColumn, PublishedFigure.LeagueRank, 205, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, PublishedFigure.MetricScore, 3121, 3241)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, PublishedFigure.Average, 191, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, PublishedFigure.Unadjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, PublishedFigure.Adjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, PublishedFigure.LeagueRank, 191, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, PublishedFigure.DomainScore, 943, 1019)]
    [InlineData("2025-26Q4", Evidence.PublishedRanksOfOneType, PublishedFigure.DomainSegment, 1017, 1019)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, PublishedFigure.MetricScore, 3123, 3241)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, PublishedFigure.Average, 193, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, PublishedFigure.Unadjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, PublishedFigure.Adjusted, 205, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, PublishedFigure.LeagueRank, 191, 205)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, PublishedFigure.DomainScore, 948, 1019)]
    [InlineData("2025-26Q4", Evidence.PublishedRanks, PublishedFigure.DomainSegment, 1017, 1019)]
    [InlineData("2025-26Q4", Evidence.None, PublishedFigure.MetricScore, 2867, 3241)]
    [InlineData("2025-26Q4", Evidence.None, PublishedFigure.Average, 126, 205)]
    [InlineData("2025-26Q4", Evidence.None, PublishedFigure.Unadjusted, 203, 205)]
    [InlineData("2025-26Q4", Evidence.None, PublishedFigure.Adjusted, 204, 205)]
    [InlineData("2025-26Q4", Evidence.None, PublishedFigure.LeagueRank, 154, 205)]
    [InlineData("2025-26Q4", Evidence.None, PublishedFigure.DomainScore, 749, 1019)]
    [InlineData("2025-26Q4", Evidence.None, PublishedFigure.DomainSegment, 1014, 1019)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, PublishedFigure.MetricScore, 4798, 4798)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, PublishedFigure.ValueRank, 8408, 8408)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, PublishedFigure.DomainScore, 1205, 1205)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, PublishedFigure.DomainSegment, 1205, 1205)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, PublishedFigure.DomainRank, 1205, 1205)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, PublishedFigure.Average, 202, 202)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, PublishedFigure.AverageRank, 202, 202)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, PublishedFigure.Unadjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, PublishedFigure.Override, 202, 202)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, PublishedFigure.Adjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.OrderColumn, PublishedFigure.LeagueRank, 202, 202)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, PublishedFigure.MetricScore, 4765, 4798)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, PublishedFigure.ValueRank, 8408, 8408)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, PublishedFigure.DomainScore, 1195, 1205)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, PublishedFigure.DomainSegment, 1205, 1205)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, PublishedFigure.DomainRank, 1198, 1205)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, PublishedFigure.Average, 199, 202)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, PublishedFigure.AverageRank, 199, 202)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, PublishedFigure.Unadjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, PublishedFigure.Adjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.PublishedRanks, PublishedFigure.LeagueRank, 200, 202)]
    [InlineData("2026-27Q1", Evidence.None, PublishedFigure.MetricScore, 4416, 4798)]
    [InlineData("2026-27Q1", Evidence.None, PublishedFigure.ValueRank, 7690, 8408)]
    [InlineData("2026-27Q1", Evidence.None, PublishedFigure.DomainScore, 980, 1205)]
    [InlineData("2026-27Q1", Evidence.None, PublishedFigure.DomainSegment, 1196, 1205)]
    [InlineData("2026-27Q1", Evidence.None, PublishedFigure.DomainRank, 1021, 1205)]
    [InlineData("2026-27Q1", Evidence.None, PublishedFigure.Average, 147, 202)]
    [InlineData("2026-27Q1", Evidence.None, PublishedFigure.AverageRank, 149, 202)]
    [InlineData("2026-27Q1", Evidence.None, PublishedFigure.Unadjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.None, PublishedFigure.Adjusted, 202, 202)]
    [InlineData("2026-27Q1", Evidence.None, PublishedFigure.LeagueRank, 150, 202)]
    public void As_many_figures_agree_as_the_evidence_allows(string quarter, Evidence evidence, PublishedFigure kind, int agree, int of) =>
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
