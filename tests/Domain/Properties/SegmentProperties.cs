using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Tests.Properties;

public sealed class SegmentProperties
{
    [Fact]
    public void Everyone_with_an_average_is_segmented_and_no_one_else() => Property.HoldsFor(quarter =>
    {
        var (scores, segments) = quarter.Run();
        Assert.Equal(
            scores.Organisations.Where(o => o.Average is not null).Select(o => o.Organisation),
            segments.Organisations.Select(o => o.Organisation));
    });

    [Fact]
    public void Segments_never_get_better_as_the_average_gets_worse() => Property.HoldsFor(quarter =>
    {
        var byAverage = quarter.Run().Segments.Organisations.OrderBy(o => o.Average).ToList();
        Assert.All(byAverage.Zip(byAverage.Skip(1)), p => Assert.True(p.First.Unadjusted <= p.Second.Unadjusted));
        Assert.All(byAverage, o => Assert.InRange(o.Unadjusted, 1, 4));
        foreach (var alike in byAverage.GroupBy(o => o.Override.Applies).Select(g => g.ToList()))
        {
            Assert.All(alike.Zip(alike.Skip(1)), p => Assert.True(p.First.Adjusted <= p.Second.Adjusted));
        }
    });

    [Fact]
    public void Equal_averages_are_in_one_segment() => Property.HoldsFor(quarter => Assert.All(
        quarter.Run().Segments.Organisations.GroupBy(o => o.Average), g => Assert.Single(g.Select(o => o.Unadjusted).Distinct())));

    [Fact]
    public void Domain_segments_never_get_better_as_the_domain_score_gets_worse() => Property.HoldsFor(quarter =>
    {
        foreach (var domain in quarter.Run().Segments.Organisations.SelectMany(o => o.Domains).GroupBy(d => d.Domain))
        {
            var byScore = domain.OrderBy(d => d.Score).ToList();
            Assert.All(byScore.Zip(byScore.Skip(1)), p => Assert.True(p.First.Segment <= p.Second.Segment));
        }
    });

    [Fact]
    public void An_override_never_improves_a_segment_nor_moves_it_beyond_3() => Property.HoldsFor(quarter => Assert.All(
        quarter.Run().Segments.Organisations,
        o =>
        {
            Assert.InRange(o.Adjusted, o.Unadjusted, Math.Max(o.Unadjusted, 3));
            Assert.Equal(o.Override.Applies ? Math.Max(o.Unadjusted, 3) : o.Unadjusted, o.Adjusted);
        }));

    [Fact]
    public void A_decision_never_improves_a_segment() => Property.HoldsFor(quarter => Assert.All(
        quarter.Run().Segments.Organisations, o => Assert.True(o.Final is null || o.Final == o.Adjusted || o.Final == 5)));

    [Fact]
    public void The_league_order_is_that_of_adjusted_segment_and_average() => Property.HoldsFor(quarter =>
        EachType(quarter.Run().Segments, o => (o.Adjusted, o.Average), o => o.LeagueRank));

    [Fact]
    public void The_order_by_average_is_that_of_the_average() => Property.HoldsFor(quarter =>
        EachType(quarter.Run().Segments, o => (0, o.Average), o => o.AverageRank));

    /// <summary>Ranks are those of competition: 1 + how many are strictly ahead.</summary>
    private static void EachType(QuarterSegments segments, Func<OrganisationSegments, (int, decimal)> key, Func<OrganisationSegments, int> rank)
    {
        foreach (var type in segments.Organisations.GroupBy(o => o.Organisation.Type).Select(g => g.ToList()))
        {
            Assert.All(type, o => Assert.Equal(1 + type.Count(p => key(p).CompareTo(key(o)) < 0), rank(o)));
        }
    }
}
