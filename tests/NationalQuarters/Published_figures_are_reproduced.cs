using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Values;

namespace NofPipeline.NationalQuarters.Tests;

/// <summary>
/// The proof of the whole project: NHS England's own figures come out of the published metric values. The expected counts are those of
/// docs/method.md, section "How far it agrees".
/// </summary>
public sealed class Published_figures_are_reproduced
{
    /// <summary>Every figure that is published and computed, by what orders values that are equal as printed.</summary>
    public static TheoryData<string, Evidence, int, int, int, int, int> Quarters
    {
        get
        {
            var data = new TheoryData<string, Evidence, int, int, int, int, int>();
            foreach (var evidence in new[] { Evidence.OrderColumn, Evidence.PublishedScores })
            {
                data.Add("2025-26Q1", evidence, 3240, 5266, 1017, 205, 574);
                data.Add("2025-26Q2", evidence, 3242, 5270, 1018, 205, 638);
                data.Add("2025-26Q3", evidence, 3244, 5274, 1019, 205, 613);
                data.Add("2025-26Q4", evidence, 3241, 5268, 1019, 205, 619);
                data.Add("2026-27Q1", evidence, 4798, 8408, 1205, 202, 634);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Every_figure_agrees_where_all_is_known(string quarter, Evidence evidence, int scores, int valueRanks, int domains, int trusts, int ordered)
    {
        var sample = NationalSample.Load(quarter, evidence);

        Assert.All(sample.Comparisons, c => Assert.True(c.Agrees, c.ToString()));
        var earlyYear = quarter is "2025-26Q1" or "2025-26Q2" ? trusts : 0;
        var spreads = quarter == "2026-27Q1" ? 74 : 44;
        var ranges = (quarter, evidence) == ("2025-26Q4", Evidence.OrderColumn) ? 2 * 61 : 0; // The likely ranges are in the league table only.
        Assert.Equal(
            [scores, valueRanks, domains, domains, domains, .. Enumerable.Repeat(trusts, 6), earlyYear, earlyYear, spreads, spreads, spreads, ranges, ranges],
            Agreement.Of(sample.Comparisons).Select(a => a.Compared));
        var use = Assert.Single(OrderUse.Of(sample.Comparisons));
        Assert.Equal((evidence == Evidence.OrderColumn ? OrderBasis.OrderColumn : OrderBasis.PublishedScore, ordered), (use.Basis, use.Scores));
    }

    /// <summary>By the override are those that it holds back in one of the two quarters only, as docs/events.md defines the cause.</summary>
    [Theory]
    [InlineData("2025-26Q1", "2025-26Q2", 38, 6)]
    [InlineData("2025-26Q2", "2025-26Q3", 42, 7)]
    [InlineData("2025-26Q3", "2025-26Q4", 48, 5)]
    [InlineData("2025-26Q4", "2026-27Q1", 77, 9)]
    public void As_many_adjusted_segments_change_as_are_published(string before, string after, int changes, int byOverride)
    {
        var (earlier, later) = (NationalSample.Load(before, Evidence.PublishedScores), NationalSample.Load(after, Evidence.PublishedScores));
        var adjusted = earlier.Segments.Organisations.ToDictionary(o => o.Organisation.Code);
        var changed = later.Segments.Organisations
            .Where(o => adjusted.TryGetValue(o.Organisation.Code, out var was) && was.Adjusted != o.Adjusted)
            .Select(o => (Was: adjusted[o.Organisation.Code], Is: o))
            .ToList();

        Assert.Equal((changes, byOverride), (changed.Count, changed.Count(c => (c.Was.Adjusted == c.Was.Unadjusted) != (c.Is.Adjusted == c.Is.Unadjusted))));
    }

    [Theory]
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
    [InlineData("2025-26Q1")]
    [InlineData("2025-26Q2")]
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
