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

    private static OrderEvidence Published(int position) => new(OrderBasis.PublishedRank, position);
}
