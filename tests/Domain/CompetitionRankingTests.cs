using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Ranking;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests;

public sealed class CompetitionRankingTests
{
    private const OrganisationType Acute = OrganisationType.Acute;
    private const OrganisationType Ambulance = OrganisationType.Ambulance;

    [Fact]
    public void Equal_values_share_the_best_rank_and_the_next_one_is_left_out() =>
        Assert.Equal([1, 2, 2, 4], Ranks(Polarity.LowerIsBetter, Of(1m), Of(2m), Of(2m), Of(3m)));

    [Fact]
    public void The_placings_are_in_the_order_given() =>
        Assert.Equal([4, 1, 2, 2], Ranks(Polarity.LowerIsBetter, Of(3m), Of(1m), Of(2m), Of(2m)));

    [Fact]
    public void The_highest_is_first_where_higher_is_better() =>
        Assert.Equal([4, 2, 2, 1], Ranks(Polarity.HigherIsBetter, Of(-1m), Of(2m), Of(2m), Of(3m)));

    [Fact]
    public void Trailing_zeros_do_not_break_a_tie() => Assert.Equal([1, 1], Ranks(Polarity.LowerIsBetter, Of(2.0m), Of(2.00m)));

    [Fact]
    public void Nobody_is_ranked_among_nobody() => Assert.Empty(CompetitionRanking.Rank([], Polarity.LowerIsBetter));

    [Fact]
    public void Without_evidence_equal_values_tie_and_say_with_how_many() => Assert.Equal(
        [new Placing(1, false, 2), new Placing(1, false, 2), new Placing(1, false, 2)],
        CompetitionRanking.Rank([Of(5m), Of(5m), Of(5m)], Polarity.LowerIsBetter));

    [Fact]
    public void An_order_column_orders_equal_values_across_types() => Assert.Equal(
        [new Placing(2, true, 0), new Placing(1, true, 0)],
        CompetitionRanking.Rank([Of(5m, Column(2)), Of(5m, Column(1), Ambulance)], Polarity.HigherIsBetter));

    [Fact]
    public void A_published_rank_orders_equal_values_within_a_type() => Assert.Equal(
        [new Placing(2, true, 0), new Placing(1, true, 0)],
        CompetitionRanking.Rank([Of(5m, Published(9)), Of(5m, Published(4))], Polarity.HigherIsBetter));

    [Fact]
    public void A_published_rank_says_nothing_across_types() => Assert.Equal(
        [new Placing(1, false, 1), new Placing(1, false, 1)],
        CompetitionRanking.Rank([Of(5m, Published(9)), Of(5m, Published(4), Ambulance)], Polarity.HigherIsBetter));

    [Fact]
    public void Evidence_of_different_kinds_is_not_compared() => Assert.Equal(
        [new Placing(1, false, 1), new Placing(1, false, 1)],
        CompetitionRanking.Rank([Of(5m, Published(9)), Of(5m, Column(1))], Polarity.LowerIsBetter));

    [Fact]
    public void A_value_without_evidence_ties_with_all_its_equals() => Assert.Equal(
        [new Placing(1, true, 1), new Placing(2, true, 1), new Placing(1, false, 2)],
        CompetitionRanking.Rank([Of(5m, Column(1)), Of(5m, Column(2)), Of(5m)], Polarity.LowerIsBetter));

    [Fact]
    public void Published_scores_order_across_types() => Assert.Equal(
        [2, 1, 3], Ranks(Polarity.LowerIsBetter, Of(5m, Score(150)), Of(5m, Score(149), Ambulance), Of(5m, Score(151))));

    [Fact]
    public void Published_scores_that_are_equal_leave_a_tie_across_types_and_the_rank_within_a_type_decides_there() => Assert.Equal(
        [new Placing(2, true, 1), new Placing(1, false, 2), new Placing(1, true, 1)],
        CompetitionRanking.Rank([Of(5m, Score(150, 7)), Of(5m, Score(150, 1), Ambulance), Of(5m, Score(150, 6))], Polarity.LowerIsBetter));

    [Fact]
    public void A_rank_within_the_type_outranks_the_score_and_stands_beside_a_rank_without_one() => Assert.Equal(
        [2, 1, 3], Ranks(Polarity.LowerIsBetter, Of(5m, Score(150, 7)), Of(5m, Score(151, 6)), Of(5m, Published(8))));

    [Fact]
    public void Published_scores_and_an_order_column_are_not_compared() =>
        Assert.Equal([1, 1], Ranks(Polarity.LowerIsBetter, Of(5m, Column(2)), Of(5m, Score(150))));

    [Fact]
    public void Published_scores_never_outweigh_the_value() =>
        Assert.Equal([2, 1], Ranks(Polarity.LowerIsBetter, Of(6m, Score(100)), Of(5m, Score(400))));

    [Fact]
    public void Equal_positions_are_a_true_tie() => Assert.Equal(
        [new Placing(1, true, 1), new Placing(1, true, 1), new Placing(3, true, 0)],
        CompetitionRanking.Rank([Of(5m, Column(1)), Of(5m, Column(1)), Of(5m, Column(2))], Polarity.LowerIsBetter));

    [Fact]
    public void Evidence_never_outweighs_the_value() =>
        Assert.Equal([2, 1], Ranks(Polarity.LowerIsBetter, Of(6m, Column(1)), Of(5m, Column(2))));

    [Fact]
    public void Keys_are_ranked_lowest_first() => Assert.Equal([2, 1, 2, 4], CompetitionRanking.Rank([2.5m, 1m, 2.50m, 3m]));

    private static int[] Ranks(Polarity polarity, params Contender[] contenders) =>
        [.. CompetitionRanking.Rank(contenders, polarity).Select(p => p.Rank)];

    private static Contender Of(decimal value, OrderEvidence? order = null, OrganisationType type = Acute) => new(type, value, order);

    private static OrderEvidence Column(int position) => new(OrderBasis.OrderColumn, position);

    private static OrderEvidence Score(int position, int? rankWithinType = null) => new(OrderBasis.PublishedScore, position, rankWithinType);

    private static OrderEvidence Published(int position) => new(OrderBasis.PublishedRank, position);
}
