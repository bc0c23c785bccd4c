using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests;

/// <summary>METHOD 2025/26 section 2 and METHOD 2026/27 section 2, family by family.</summary>
public sealed class ScoringFamilyTests
{
    private static readonly BandsRule PlannedSurplus = new(
        [new Band(0m, AtTarget.Meets, 1m), new Band(-1m, AtTarget.Misses, 2m), new Band(-2m, AtTarget.Misses, 3m)], Otherwise: 4m);

    [Fact]
    public void A_linear_rank_spreads_the_ranks_from_1_to_4() =>
        Assert.Equal([1m, 1.75m, 2.5m, 3.25m, 4m], Scores(new LinearRankRule(), Polarity.LowerIsBetter, 10m, 20m, 30m, 40m, 50m));

    [Fact]
    public void A_linear_rank_gives_a_tie_the_better_score() =>
        Assert.Equal([1m, 2m, 2m, 4m], Scores(new LinearRankRule(), Polarity.HigherIsBetter, 9m, 8m, 8m, 1m));

    [Fact]
    public void Everyone_equal_scores_1() => Assert.Equal([1m, 1m, 1m], Scores(new LinearRankRule(), Polarity.HigherIsBetter, 5m, 5m, 5m));

    [Fact]
    public void A_linear_rank_among_one_scores_1() => Assert.Equal([1m], Scores(new LinearRankRule(), Polarity.LowerIsBetter, 10m));

    [Fact]
    public void Whoever_misses_a_target_is_spread_from_2_to_4() => Assert.Equal(
        [1m, 1m, 2m, 3m, 4m],
        Scores(new TargetThenRankRule(75m, AtTarget.Misses), Polarity.HigherIsBetter, 90m, 75.01m, 75m, 60m, 10m));

    [Fact]
    public void Whoever_alone_misses_a_target_scores_2() => Assert.Equal(
        [1m, 2m], Scores(new TargetThenRankRule(0m, AtTarget.Meets), Polarity.LowerIsBetter, 0m, 3m));

    [Theory]
    [InlineData(AtTarget.Meets, Polarity.HigherIsBetter, 1)]
    [InlineData(AtTarget.Misses, Polarity.HigherIsBetter, 2)]
    [InlineData(AtTarget.Meets, Polarity.LowerIsBetter, 1)]
    [InlineData(AtTarget.Misses, Polarity.LowerIsBetter, 2)]
    public void A_value_equal_to_the_target_counts_as_the_method_says(AtTarget atTarget, Polarity polarity, int score) =>
        Assert.Equal([score], Scores(new TargetThenRankRule(78m, atTarget), polarity, 78.00m));

    [Fact]
    public void Whoever_meets_a_target_is_spread_from_1_to_3_and_the_others_score_4() => Assert.Equal(
        [1m, 2m, 3m, 4m, 4m],
        Scores(new RankWithinTargetRule(70m, AtTarget.Meets), Polarity.HigherIsBetter, 90m, 80m, 70m, 69.99m, 1m));

    [Fact]
    public void Whoever_alone_meets_a_target_scores_1() => Assert.Equal(
        [1m, 4m], Scores(new RankWithinTargetRule(0m, AtTarget.Misses), Polarity.HigherIsBetter, 0.01m, 0m));

    [Fact]
    public void Between_top_and_floor_scores_are_spread_from_2_to_3() => Assert.Equal(
        [1m, 1m, 2m, 2.5m, 3m, 4m],
        Scores(new ThreeTierRule(100m, 80m), Polarity.HigherIsBetter, 100m, 101m, 90m, 85m, 80m, 79.99m));

    [Fact]
    public void Whoever_alone_is_between_top_and_floor_scores_2() => Assert.Equal(
        [1m, 2m, 4m], Scores(new ThreeTierRule(10m, 20m), Polarity.LowerIsBetter, 10m, 20m, 20.01m));

    [Fact]
    public void Ties_between_top_and_floor_leave_the_worst_score_out() => Assert.Equal(
        [2m, 2m], Scores(new ThreeTierRule(100m, 80m), Polarity.HigherIsBetter, 85m, 85m));

    [Fact]
    public void Bands_decide_by_their_limits_and_by_what_a_limit_counts_as() => Assert.Equal(
        [1m, 1m, 2m, 2m, 3m, 3m, 4m, 4m],
        Scores(PlannedSurplus, Polarity.HigherIsBetter, 0.1m, 0m, -0.01m, -0.99m, -1m, -1.97m, -2m, -2.03m));

    [Fact]
    public void Bands_of_a_count_run_the_other_way() => Assert.Equal(
        [1m, 2m, 3m, 4m],
        Scores(
            new BandsRule([new Band(0m, AtTarget.Meets, 1m), new Band(1m, AtTarget.Meets, 2m), new Band(2m, AtTarget.Meets, 3m)], 4m),
            Polarity.LowerIsBetter,
            0m,
            1m,
            2m,
            3m));

    [Fact]
    public void A_score_that_is_an_input_is_taken_as_it_is() =>
        Assert.Equal([3m, 1m], Scores(new InputScoreRule([1m, 2m, 3m]), Polarity.LowerIsBetter, 3m, 1m));

    [Fact]
    public void Bands_and_inputs_have_no_group()
    {
        var score = Score(Given.Method(Given.Metric("OF0079", PlannedSurplus)), Given.Acute("RA1", ("OF0079", 0m))).Of("RA1").Metrics.Single();
        Assert.Null(score.GroupRank);
        Assert.Null(score.GroupSize);
        Assert.Equal(1, score.TypeRank);
    }

    [Fact]
    public void The_group_of_a_target_is_those_who_miss_it()
    {
        var method = Given.Method(Given.Metric("OF0003", new TargetThenRankRule(1m, AtTarget.Meets)));
        var scores = Score(method, Given.Acute("RA1", ("OF0003", 0m)), Given.Acute("RA2", ("OF0003", 3m)), Given.Acute("RA3", ("OF0003", 2m)));
        Assert.Null(scores.Of("RA1").Metrics.Single().GroupRank);
        Assert.Equal((2, 2), (scores.Of("RA2").Metrics.Single().GroupRank, scores.Of("RA2").Metrics.Single().GroupSize));
        Assert.Equal((1, 2), (scores.Of("RA3").Metrics.Single().GroupRank, scores.Of("RA3").Metrics.Single().GroupSize));
    }

    [Fact]
    public void Peers_of_the_own_type_are_ranked_apart()
    {
        var method = Given.Method(Given.Metric("OF0061", new LinearRankRule(), peers: PeerSet.OwnType));
        var scores = Score(
            method,
            Given.Acute("RA1", ("OF0061", 1m)),
            Given.Acute("RA2", ("OF0061", 2m)),
            Given.Ambulance("RX1", ("OF0061", 3m)),
            Given.Ambulance("RX2", ("OF0061", 4m)));
        Assert.Equal([1m, 4m, 1m, 4m], scores.Organisations.Select(o => o.Metrics.Single().Printed!.Value));
    }

    [Fact]
    public void Units_are_ranked_apart_and_scored_by_their_own_rule()
    {
        var metric = Given.Metric("OF0048", new LinearRankRule()) with
        {
            Units = [new UnitScoring("rate", PeerSet.National, new LinearRankRule()), new UnitScoring("count", PeerSet.National, PlannedSurplus)],
            Polarity = Polarity.HigherIsBetter,
        };
        var scores = Score(Given.Method(metric), InUnit("RA1", "rate", -5m), InUnit("RA2", "rate", -6m), InUnit("RA3", "count", -7m), InUnit("RA4", "count", 0m));
        Assert.Equal([1m, 4m, 4m, 1m], scores.Organisations.Select(o => o.Metrics.Single().Printed!.Value));
        Assert.Equal([1, 2, 2, 1], scores.Organisations.Select(o => o.Metrics.Single().TypeRank!.Value));
        Assert.Equal(4, scores.Statistics.Single().Organisations);
    }

    [Fact]
    public void A_board_is_shown_its_value_and_is_no_peer_of_trusts()
    {
        var method = Given.Method(Given.Metric("OF0013", new LinearRankRule()));
        var scores = Score(method, Given.Acute("RA1", ("OF0013", 2m)), Given.Acute("RA2", ("OF0013", 3m)), Given.Board("QWE", ("OF0013", 1m)));
        Assert.Equal(1m, scores.Of("RA1").Metrics.Single().Printed);
        Assert.Equal(1m, scores.Of("QWE").Metrics.Single().Value);
        Assert.Null(scores.Of("QWE").Metrics.Single().Unrounded);
        Assert.Null(scores.Of("QWE").Average);
    }

    [Fact]
    public void A_contextual_metric_is_shown_and_ranked_but_not_scored()
    {
        var method = Given.Method(Given.Metric("OF0200", null), Given.Scored("OF0001"));
        var scores = Score(method, Given.Acute("RA1", ("OF0200", 7m), ("OF0001", 2m)), Given.Acute("RA2", ("OF0200", 6m)));
        var shown = scores.Of("RA1").Metrics.Single(m => m.Metric == Given.Id("OF0200"));
        Assert.Equal((7m, (decimal?)null, (decimal?)null, (decimal?)null, 2), (shown.Value, shown.Unrounded, shown.Printed, shown.Averaged, shown.TypeRank));
        Assert.Equal(1, scores.Of("RA1").Average!.Items);
        Assert.Null(scores.Of("RA2").Average);
    }

    [Fact]
    public void A_metric_without_published_ranks_has_none()
    {
        var method = Given.Method(Given.Metric("OF0020", new LinearRankRule()) with { Ranked = false });
        Assert.Null(Score(method, Given.Acute("RA1", ("OF0020", 2m))).Of("RA1").Metrics.Single().TypeRank);
    }

    [Fact]
    public void Order_evidence_moves_the_score_and_is_said_to()
    {
        var method = Given.Method(Given.Metric("OF0082", new LinearRankRule()));
        var inputs = new[] { Given.Acute("RA1", ("OF0082", 5m)), Given.Ambulance("RX1", ("OF0082", 5m)), Given.Acute("RA2", ("OF0082", 9m)) };
        Assert.Equal([1m, 4m, 1m], Score(method, inputs).Organisations.Select(o => o.Metrics.Single().Printed!.Value));

        inputs[0] = WithOrder(inputs[0], 2);
        inputs[1] = WithOrder(inputs[1], 1);
        var ordered = Score(method, inputs);
        Assert.Equal([2.5m, 4m, 1m], ordered.Organisations.Select(o => o.Metrics.Single().Printed!.Value));
        Assert.Equal([true, false, true], ordered.Organisations.Select(o => o.Metrics.Single().PlacedByOrderEvidence));
    }

    private static OrganisationInputs WithOrder(OrganisationInputs organisation, int position) =>
        organisation with { Values = [organisation.Values.Single() with { Order = new OrderEvidence(OrderBasis.OrderColumn, position) }] };

    private static OrganisationInputs InUnit(string code, string unit, decimal value)
    {
        var organisation = Given.Acute(code, ("OF0048", value));
        return organisation with { Values = [organisation.Values.Single() with { Unit = unit }] };
    }

    private static QuarterScores Score(MethodDefinition method, params OrganisationInputs[] organisations) =>
        Scorer.Score(Given.Inputs(organisations), method);

    private static decimal[] Scores(ScoringRule rule, Polarity polarity, params decimal[] values) =>
    [
        .. Score(
                Given.Method(Given.Metric("OF0001", rule, polarity)),
                [.. values.Select((value, i) => Given.Acute($"RA{i}", ("OF0001", value)))])
            .Organisations.Select(o => o.Metrics.Single().Unrounded!.Value),
    ];
}
