using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests;

/// <summary>Segments, override, decisions and ranks (METHOD 2025/26 section 1, steps 6 to 8; METHOD 2026/27 sections 5 to 8).</summary>
public sealed class SegmenterTests
{
    private static readonly MethodDefinition Quartiles = Given.Method(Given.Scored("OF0001"));

    private static readonly MethodDefinition FixedCuts = Quartiles with { Segmentation = new FixedCutsRule([1.92m, 2.32m, 2.77m]) };

    [Fact]
    public void Quartiles_are_pooled_over_all_types()
    {
        var segments = Given.Segment(
            Quartiles, Given.Acute("RA1", ("OF0001", 1m)), Given.Acute("RA2", ("OF0001", 2m)), Given.Acute("RA3", ("OF0001", 3m)), Given.Ambulance("RX1", ("OF0001", 4m)));
        Assert.Equal([1.75m, 2.5m, 3.25m], segments.Cuts[0].Cuts);
        Assert.Equal((SegmentCuts.AverageScope, 4), (segments.Cuts[0].Scope, segments.Cuts[0].Organisations));
        Assert.Equal([1, 2, 3, 4], segments.Organisations.Select(o => o.Unadjusted));
    }

    [Fact]
    public void A_score_equal_to_a_cut_is_in_the_better_segment() => Assert.Equal(
        [1, 1, 2, 2, 3, 3, 4],
        Unadjusted(FixedCuts, 1m, 1.92m, 1.93m, 2.32m, 2.33m, 2.77m, 2.78m));

    [Fact]
    public void Quartiles_that_are_scores_keep_them_in_the_better_segment() =>
        Assert.Equal([1, 1, 2, 3, 4], Unadjusted(Quartiles, 1m, 2m, 3m, 3.5m, 4m));

    [Fact]
    public void Segments_use_the_printed_average_not_the_unrounded_one()
    {
        var method = FixedCuts with { Metrics = [Given.Scored("OF0001"), Given.Scored("OF0002"), Given.Scored("OF0003")] };
        var segments = Given.Segment(method, Given.Acute("RA1", ("OF0001", 2.32m), ("OF0002", 2.32m), ("OF0003", 2.33m)));
        Assert.Equal((2.32m, 2), (segments.Of("RA1").Average, segments.Of("RA1").Unadjusted));
    }

    [Theory]
    [InlineData(false, 2.0225, 2.0675, 2, 4)]
    [InlineData(true, 2.02, 2.07, 2, 4)]
    public void Cuts_are_rounded_where_the_method_says_so(bool rounded, double first, double third, int segmentOfMiddle, int segmentOfLast)
    {
        var method = Quartiles with { Segmentation = new PooledQuartilesRule(rounded), DomainSegmentation = new PooledQuartilesRule(!rounded) };
        var segments = Given.Segment(method, Given.Acute("RA1", ("OF0001", 2.00m)), Given.Acute("RA2", ("OF0001", 2.09m)));
        Assert.Equal([(decimal)first, 2.045m + (rounded ? 0.005m : 0m), (decimal)third], segments.Cuts[0].Cuts);
        Assert.NotEqual(segments.Cuts[0].Cuts, segments.Cuts[1].Cuts);
        Assert.Equal(1, segments.Of("RA1").Unadjusted);
        Assert.Equal(segmentOfLast, segments.Of("RA2").Unadjusted);
        Assert.Equal(segmentOfMiddle, segments.Cuts[0].SegmentOf(2.04m));
    }

    [Fact]
    public void Rounding_a_cut_can_move_a_score_into_the_better_segment()
    {
        // Quartiles of 2.00, 2.02, 2.03, 2.09: the first is 2.015, rounded 2.02.
        Assert.Equal(2, Unadjusted(Quartiles, 2.00m, 2.02m, 2.03m, 2.09m)[1]);
        Assert.Equal(1, Unadjusted(Quartiles with { Segmentation = new PooledQuartilesRule(CutsRounded: true) }, 2.00m, 2.02m, 2.03m, 2.09m)[1]);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    public void The_override_leaves_no_segment_better_than_3(int unadjusted, int adjusted)
    {
        var segments = Given.Segment(FixedCuts, WithSegment("RA1", unadjusted).Decided(Given.OverrideKind, "1")).Of("RA1");
        Assert.Equal((unadjusted, adjusted, adjusted), (segments.Unadjusted, segments.Adjusted, segments.FinalOrAdjusted));
        Assert.Equal(new OverrideOutcome(true, OverrideSource.Decision, null), segments.Override);
    }

    [Fact]
    public void A_decision_against_the_override_is_a_decision_too() => Assert.Equal(
        new OverrideOutcome(false, OverrideSource.Decision, null),
        Given.Segment(FixedCuts, WithSegment("RA1", 1).Decided(Given.OverrideKind, "0")).Of("RA1").Override);

    [Fact]
    public void Where_nothing_says_the_override_does_not_apply_and_that_is_said()
    {
        var segments = Given.Segment(FixedCuts, WithSegment("RA1", 1)).Of("RA1");
        Assert.Equal((new OverrideOutcome(false, OverrideSource.NotStated, null), 1), (segments.Override, segments.Adjusted));
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, true)]
    [InlineData(3, 1, true)]
    public void The_override_is_derived_where_the_method_says_from_what(int plan, int variance, bool applies) => Assert.Equal(
        new OverrideOutcome(applies, OverrideSource.Derived, applies),
        Given.Segment(Deriving(), Given.Acute("RA1", ("OF0001", 1m), ("OF0079", plan), ("OF0081", variance))).Of("RA1").Override);

    [Theory]
    [InlineData("OF0079", 4, true)]
    [InlineData("OF0079", 2, true)]
    [InlineData("OF0079", 1, null)]
    [InlineData("OF0081", 2, true)]
    [InlineData("OF0081", 1, null)]
    public void One_known_score_above_1_decides_and_a_single_1_decides_nothing(string metric, int score, bool? applies)
    {
        var segments = Given.Segment(Deriving(), Given.Acute("RA1", ("OF0001", 1m), (metric, score))).Of("RA1");
        Assert.Equal(
            applies is { } flag ? new OverrideOutcome(flag, OverrideSource.Derived, flag) : new OverrideOutcome(false, OverrideSource.NotStated, null),
            segments.Override);
        Assert.Equal(applies is true ? 3 : 1, segments.Adjusted);
    }

    [Fact]
    public void With_neither_score_known_the_override_is_not_stated() => Assert.Equal(
        new OverrideOutcome(false, OverrideSource.NotStated, null),
        Given.Segment(Deriving(), Given.Acute("RA1", ("OF0001", 1m))).Of("RA1").Override);

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, -2, "")]
    [InlineData(1, -1, "sum plan-and-sum")]
    [InlineData(2, -1, "sum plan-and-sum")]
    [InlineData(-1, 2, "sum")]
    [InlineData(-2, 1, "")]
    public void Readings_of_the_override_that_fit_as_well_are_named_where_they_would_decide_otherwise(int plan, int variance, string disputedBy)
    {
        var method = Deriving(bands: true);
        Assert.Equal(
            disputedBy,
            string.Join(' ', Given.Segment(method, Given.Acute("RA1", ("OF0001", 1m), ("OF0079", plan), ("OF0081", variance))).Of("RA1").OverrideDisputedBy));
    }

    [Fact]
    public void A_stated_override_is_disputed_by_no_reading() => Assert.Empty(
        Given.Segment(Deriving(bands: true), Given.Acute("RA1", ("OF0001", 1m), ("OF0079", -1m), ("OF0081", 2m)).Decided(Given.OverrideKind, "1")).Of("RA1").OverrideDisputedBy);

    [Theory]
    [InlineData("0", 4, false, true, 1)]
    [InlineData("1", 1, true, false, 3)]
    public void A_decision_outranks_the_derived_override_which_stays_visible(string decision, int plan, bool applies, bool derived, int adjusted)
    {
        var organisation = Given.Acute("RA1", ("OF0001", 1m), ("OF0079", plan), ("OF0081", 1m)).Decided(Given.OverrideKind, decision);
        var segments = Given.Segment(Deriving(), organisation).Of("RA1");
        Assert.Equal(new OverrideOutcome(applies, OverrideSource.Decision, derived), segments.Override);
        Assert.Equal(adjusted, segments.Adjusted);
    }

    [Theory]
    [InlineData("1", 5)]
    [InlineData("0", 2)]
    public void The_improvement_programme_leads_to_segment_5_and_leaves_the_others(string value, int final)
    {
        var segments = Given.Segment(FixedCuts, WithSegment("RA1", 2).Decided(Given.ProgrammeKind, value)).Of("RA1");
        Assert.Equal((2, 2, final), (segments.Unadjusted, segments.Adjusted, segments.Final));
    }

    [Fact]
    public void A_final_segment_that_nothing_states_is_not_stated()
    {
        var segments = Given.Segment(FixedCuts, WithSegment("RA1", 2).Decided(Given.OverrideKind, "0")).Of("RA1");
        Assert.Equal((2, null, 2), (segments.Adjusted, segments.Final, segments.FinalOrAdjusted));
    }

    [Fact]
    public void A_decision_that_is_shown_only_changes_no_segment_and_decisions_are_listed_by_kind()
    {
        var segments = Given.Segment(
            FixedCuts, WithSegment("RA1", 2).Decided(Given.ShownOnlyKind, "1").Decided(Given.ProgrammeKind, "0").Decided(Given.OverrideKind, "0")).Of("RA1");
        Assert.Equal(2, segments.Final);
        Assert.Equal([Given.OverrideKind, Given.ProgrammeKind, Given.ShownOnlyKind], segments.Decisions.Select(d => d.Kind));
    }

    [Fact]
    public void The_league_table_is_by_adjusted_segment_then_average_within_the_type()
    {
        var segments = Given.Segment(
            FixedCuts,
            Given.Acute("RA1", ("OF0001", 1.5m)).Decided(Given.OverrideKind, "1"),
            Given.Acute("RA2", ("OF0001", 2.5m)),
            Given.Acute("RA3", ("OF0001", 2.0m)),
            Given.Acute("RA4", ("OF0001", 2.0m)),
            Given.Acute("RA5", ("OF0001", 3.9m)).Decided(Given.ProgrammeKind, "1"),
            Given.Ambulance("RX1", ("OF0001", 4m)));
        Assert.Equal([3, 4, 1, 1, 5, 1], segments.Organisations.Select(o => o.LeagueRank));
        Assert.Equal([1, 4, 2, 2, 5, 1], segments.Organisations.Select(o => o.AverageRank));
    }

    [Fact]
    public void The_programme_changes_no_rank() => Assert.Equal(
        [1, 2],
        Given.Segment(FixedCuts, WithSegment("RA1", 1).Decided(Given.ProgrammeKind, "1"), WithSegment("RA2", 2)).Organisations.Select(o => o.LeagueRank));

    [Fact]
    public void An_organisation_without_an_average_is_absent_and_in_no_pool()
    {
        var segments = Given.Segment(Quartiles, Given.Acute("RA1", ("OF0001", 2m)), Given.Acute("RA2"));
        Assert.Equal(["RA1"], segments.Organisations.Select(o => o.Organisation.Code.Value));
        Assert.Equal(1, segments.Cuts[0].Organisations);
    }

    [Fact]
    public void A_quarter_without_any_average_has_no_cuts()
    {
        var segments = Given.Segment(Quartiles, Given.Acute("RA1"));
        Assert.Empty(segments.Organisations);
        Assert.Empty(segments.Cuts);
    }

    [Fact]
    public void A_board_is_not_segmented()
    {
        var segments = Given.Segment(Quartiles, Given.Acute("RA1", ("OF0001", 2m)), Given.Board("QWE", ("OF0001", 4m)));
        Assert.DoesNotContain(segments.Organisations, o => o.Organisation.Type == OrganisationType.IntegratedCareBoard);
        Assert.Equal([2m, 2m, 2m], segments.Cuts[0].Cuts);
    }

    [Fact]
    public void Domains_are_cut_and_ranked_among_those_that_have_the_domain()
    {
        var method = Quartiles with { Metrics = [Given.Scored("OF0001"), Given.Scored("OF0002") with { Domain = "safety" }] };
        var segments = Given.Segment(
            method,
            Given.Acute("RA1", ("OF0001", 1m), ("OF0002", 4m)),
            Given.Acute("RA2", ("OF0001", 2m)),
            Given.Acute("RA3", ("OF0001", 3m), ("OF0002", 2m)));
        Assert.Equal([("average", 3), ("access", 3), ("safety", 2)], segments.Cuts.Select(c => (c.Scope, c.Organisations)));
        Assert.Equal([new DomainSegment("access", 1m, 1, 1), new DomainSegment("safety", 4m, 4, 2)], segments.Of("RA1").Domains);
        Assert.Equal([new DomainSegment("access", 2m, 2, 2)], segments.Of("RA2").Domains);
    }

    [Fact]
    public void Segments_are_provisional_while_the_inputs_are()
    {
        var inputs = Given.Inputs(Given.Acute("RA1", ("OF0001", 1m))) with { Completeness = new Completeness(["Ambulance values are missing."]) };
        var scores = Scorer.Score(inputs, Quartiles);
        Assert.False(scores.Completeness.IsFinal);
        Assert.Equal(inputs.Completeness, Segmenter.Segment(scores, inputs, Quartiles).Completeness);
    }

    /// <summary>The override is derived from two metrics, whose values are their scores or, with bands, score 1 from 0 on.</summary>
    private static MethodDefinition Deriving(bool bands = false)
    {
        var finance = new[] { "OF0079", "OF0081" }.Select(id => bands ? Given.Banded(id, 0m) : Given.Scored(id)).Select(m => m with { Averaged = false });
        var method = Given.Method([Given.Scored("OF0001"), .. finance]);
        return method with
        {
            Segmentation = FixedCuts.Segmentation,
            Override = method.Override with
            {
                LiftedWhenAllScoreOne = [Given.Id("OF0079"), Given.Id("OF0081")],
                OtherReadings =
                [
                    new OverrideReading("sum", "the sum is at least 0", [], [Given.Id("OF0079"), Given.Id("OF0081")]),
                    new OverrideReading("plan-and-sum", "both are at least 0", [Given.Id("OF0079")], [Given.Id("OF0079"), Given.Id("OF0081")]),
                ],
            },
        };
    }

    private static OrganisationInputs WithSegment(string code, int segment) => Given.Acute(code, ("OF0001", new[] { 1.9m, 2.3m, 2.7m, 2.8m }[segment - 1]));

    private static int[] Unadjusted(MethodDefinition method, params decimal[] averages) =>
    [
        .. Given.Segment(method, [.. averages.Select((average, i) => Given.Acute($"RA{i}", ("OF0001", average)))]).Organisations.Select(o => o.Unadjusted),
    ];
}
