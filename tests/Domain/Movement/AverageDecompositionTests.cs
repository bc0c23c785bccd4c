using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Movement;

/// <summary>
/// Changes of averages taken apart by hand. RA1 changes from 2 to 4.5 among five trusts that are ranked by OF0003, low being good:
/// a rank k of n scores 1 + 3(k-1)/(n-1), and under the later method, whose target nobody meets, 2 + 2(k-1)/(n-1).
/// </summary>
public sealed class AverageDecompositionTests
{
    private static readonly MetricDefinition Ranked = Given.Metric("OF0003", new LinearRankRule());

    private static readonly MethodDefinition Earlier = Given.Method(Ranked);

    private static readonly MethodDefinition Later =
        Given.Method(Given.Metric("OF0003", new TargetThenRankRule(0.5m, AtTarget.Meets))) with { Digest = new string('1', 64) };

    private static readonly OrganisationInputs[] Before = Field(2m, 1m, 3m, 4m, 5m);

    private static readonly OrganisationInputs[] After = Field(4.5m, 1m, 3m, 6m, 7m);

    [Fact]
    public void Of_one_metric_its_own_its_peers_and_the_methods_part_are_told_apart()
    {
        // Second of 1 to 5: 1.75. 4.5 among the earlier 1, 3, 4, 5 is fourth: 3.25. Among the later 1, 3, 6, 7 it is third: 2.5, under the later method 3.
        var movement = Of("RA1", Before, Earlier, After, Later);

        Assert.Equal((1.75m, 3m), (movement.Before, movement.After));
        Assert.Equal([(AverageCause.OwnFigures, 1.5m), (AverageCause.PeersMoved, -0.75m), (AverageCause.Method, 0.5m)], Parts(movement));
    }

    [Fact]
    public void Of_two_metrics_each_brings_half()
    {
        // OF0004 is the same figure among the same peers.
        var (before, after) = (WithSecond(Earlier, Before), WithSecond(Later, After));

        var movement = Of("RA1", before.Field, before.Method, after.Field, after.Method);

        Assert.Equal([(AverageCause.OwnFigures, 0.75m), (AverageCause.PeersMoved, -0.375m), (AverageCause.Method, 0.25m)], Parts(movement));
        Assert.Equal(movement.Parts, movement.Items.Single(i => i.Item.Value == "OF0003").Parts);
        Assert.Empty(movement.Items.Single(i => i.Item.Value == "OF0004").Parts);
    }

    [Fact]
    public void Of_a_metric_that_is_ranked_within_types_only_the_own_type_counts()
    {
        // With the ambulance trusts among the peers 4.5 would be fifth of six, or fifth of seven.
        var method = Given.Method(Ranked with { Units = [new UnitScoring("%", PeerSet.OwnType, new LinearRankRule())] });
        OrganisationInputs[] before = [.. Before, Given.Ambulance("RX1", ("OF0003", 1.5m))];
        OrganisationInputs[] after = [.. After, Given.Ambulance("RX1", ("OF0003", 1.5m)), Given.Ambulance("RX2", ("OF0003", 2.5m))];

        Assert.Equal([(AverageCause.OwnFigures, 1.5m), (AverageCause.PeersMoved, -0.75m)], Parts(Of("RA1", before, method, after, method)));
    }

    [Fact]
    public void Of_a_metric_that_is_ranked_nationally_every_segmented_type_counts_and_no_other()
    {
        // Of 1, 1.5, 2, 3, 4, 5 the third: 2.2. 4.5 is fifth of six: 3.4. Of 1, 1.5, 3, 4.5, 6, 7 it is fourth: 2.8. A board is nobody's peer.
        OrganisationInputs[] before = [.. Before, Given.Ambulance("RX1", ("OF0003", 1.5m)), Given.Board("QE1", ("OF0003", 1.2m))];
        OrganisationInputs[] after = [.. After, Given.Ambulance("RX1", ("OF0003", 1.5m)), Given.Board("QE1", ("OF0003", 1.2m))];

        Assert.Equal([(AverageCause.OwnFigures, 1.2m), (AverageCause.PeersMoved, -0.6m)], Parts(Of("RA1", before, Earlier, after, Earlier)));
    }

    [Fact]
    public void Of_a_composite_its_components_are_scored_anew_among_the_earlier_peers()
    {
        // The mean of both: 1.75 and 1 before, 3.25 and 4 for the later figures among the earlier peers, 2.5 and 4 afterwards.
        var method = Given.Method(Ranked with { Averaged = false }, Ranked with { Id = Given.Id("OF0004"), ScoreId = null, Averaged = false }) with
        {
            Composites = [Given.Composite("OF1080", new MeanRule(RoundedToInteger: false), "OF0003", "OF0004")],
        };
        var (before, after) = (Second(Before, 1m, 2m, 3m, 4m, 5m), Second(After, 9m, 2m, 3m, 4m, 5m));

        var movement = Of("RA1", before, method, after, method);

        Assert.Equal((1.375m, 3.25m), (movement.Before, movement.After));
        Assert.Equal([(AverageCause.OwnFigures, 2.25m), (AverageCause.PeersMoved, -0.375m)], Parts(movement));
    }

    [Fact]
    public void A_score_that_enters_rounded_is_taken_apart_rounded()
    {
        // Among eight: a second is 1.43 printed, a third 1.86. Kept unrounded they would be 1.42857... and 1.85714...
        var method = Earlier with { QuarterRules = [new QuarterRule { Quarters = [Given.Quarter], Metrics = [Given.Id("OF0003")], RoundedBeforeMeans = true }] };
        var (before, after) = (Field(2m, 1m, 3m, 4m, 5m, 6m, 7m, 8m), Field(3.5m, 1m, 3m, 4m, 5m, 6m, 7m, 8m));

        Assert.Equal([(AverageCause.OwnFigures, 0.43m)], Parts(Of("RA1", before, method, after, method)));
    }

    [Fact]
    public void A_metric_that_only_one_of_the_averages_has_is_the_set_of_metrics()
    {
        // 1.75 alone; with a 4 beside it 2.875.
        var method = Given.Method(Ranked, Given.Scored("OF1035"));

        var movement = Of("RA1", Before, method, [Before[0] with { Values = [.. Before[0].Values, .. Given.Acute("RA1", ("OF1035", 4m)).Values] }, .. Before[1..]], method);

        Assert.Equal([(AverageCause.MetricSet, 1.125m)], Parts(movement));
    }

    private static AverageMovement Of(string code, OrganisationInputs[] before, MethodDefinition earlier, OrganisationInputs[] after, MethodDefinition later) =>
        AverageDecomposition.Of(Figures(before, earlier, Given.Quarter), earlier, Figures(after, later, Given.Quarter), later).Single(m => m.Organisation.Value == code);

    private static QuarterFigures Figures(OrganisationInputs[] organisations, MethodDefinition method, Quarter quarter)
    {
        var inputs = Given.Inputs(organisations) with { Quarter = quarter };
        var scores = Scorer.Score(inputs, method);
        return new QuarterFigures(inputs, scores, Segmenter.Segment(scores, inputs, method));
    }

    private static (MethodDefinition Method, OrganisationInputs[] Field) WithSecond(MethodDefinition method, OrganisationInputs[] field) =>
        (method with { Metrics = [.. method.Metrics, Ranked with { Id = Given.Id("OF0004"), ScoreId = Given.Id("OF1004") }] }, Second(field, 1m, 2m, 3m, 4m, 5m));

    private static OrganisationInputs[] Second(OrganisationInputs[] field, params decimal[] values) =>
        [.. field.Select((o, i) => o with { Values = [.. o.Values, .. Given.Acute("RA1", ("OF0004", values[i])).Values] })];

    /// <summary>RA1, RA2 and so on; RA1's figure is of another period wherever it is another.</summary>
    private static OrganisationInputs[] Field(params decimal[] values) =>
    [
        .. values.Select((value, i) => Given.Acute($"RA{i + 1}", ("OF0003", value)))
            .Select(o => o with { Values = [.. o.Values.Select(v => v with { ReportingPeriod = v.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) })] }),
    ];

    private static IEnumerable<(AverageCause Cause, decimal Points)> Parts(AverageMovement movement) => movement.Parts.Select(p => (p.Cause, p.Points));
}
