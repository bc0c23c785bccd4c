using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Sensitivity;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Sensitivity;

/// <summary>Cases worked by hand (docs/uncertainty.md).</summary>
public sealed class SensitivitiesTests
{
    private static readonly FixedCutsRule Fixed = new([1.92m, 2.32m, 2.77m]);

    private static readonly MethodDefinition ThreeScores = Given.Method(
        Given.Scored("OF0001"), Given.Scored("OF0002"), Given.Scored("OF0003") with { Domain = "safety" }) with
    { Segmentation = Fixed };

    [Fact]
    public void A_metric_is_left_out_for_everybody()
    {
        var found = Find(
            ThreeScores,
            Given.Acute("RA1", ("OF0001", 1m), ("OF0002", 2m), ("OF0003", 3m)),
            Given.Acute("RA2", ("OF0001", 4m), ("OF0002", 1m)),
            Given.Ambulance("RX1", ("OF0001", 1m)));

        // RA1 2.00 without OF0001 is 2.5, without OF0002 2, without OF0003 1.5; RA2 2.50 is 1, 4 and still 2.5.
        Assert.Equal(
            [("OF0001", new Outcome(2.5m, 3, 2)), ("OF0002", new Outcome(2m, 2, 1)), ("OF0003", new Outcome(1.5m, 1, 1))], Without(found["RA1"]));
        Assert.Equal([("OF0001", new Outcome(1m, 1, 1)), ("OF0002", new Outcome(4m, 4, 2))], Without(found["RA2"]));
        Assert.Empty(found["RX1"].Without);
    }

    [Fact]
    public void Cuts_from_the_field_are_made_anew_without_the_metric()
    {
        var method = ThreeScores with { Segmentation = new PooledQuartilesRule(CutsRounded: false) };
        var found = Find(
            method,
            Given.Acute("RA1", ("OF0001", 1m), ("OF0002", 1m)),
            Given.Acute("RA2", ("OF0001", 1m), ("OF0002", 3m)),
            Given.Acute("RA3", ("OF0001", 4m), ("OF0002", 2m)),
            Given.Ambulance("RX1", ("OF0001", 4m), ("OF0002", 4m)));

        // Without OF0002: 1, 1, 4, 4, with cuts 1, 2.5 and 4. Without OF0001: 1, 3, 2, 4, with cuts 1.75, 2.5 and 3.25.
        Assert.Equal([1, 1, 3, 3], Codes.Select(code => Left(found[code], "OF0002").Adjusted));
        Assert.Equal([1, 1, 3, 1], Codes.Select(code => Left(found[code], "OF0002").LeagueRank));
        Assert.Equal([1, 3, 2, 4], Codes.Select(code => Left(found[code], "OF0001").Adjusted));
        Assert.Equal([1, 3, 2, 1], Codes.Select(code => Left(found[code], "OF0001").LeagueRank));
    }

    [Fact]
    public void The_override_stays_as_it_is()
    {
        var found = Find(ThreeScores, Given.Acute("RA1", ("OF0001", 4m), ("OF0002", 1m)).Decided(Given.OverrideKind, "1"));

        Assert.Equal([("OF0001", new Outcome(1m, 3, 1)), ("OF0002", new Outcome(4m, 4, 1))], Without(found["RA1"]));
    }

    [Fact]
    public void A_composite_is_left_out_whole()
    {
        var method = Given.Method(Given.Scored("OF0001"), Given.Scored("OF0002") with { Averaged = false }, Given.Scored("OF0003") with { Averaged = false }) with
        {
            Composites = [Given.Composite("infections", new MeanRule(RoundedToInteger: false), "OF0002", "OF0003")],
            Segmentation = Fixed,
        };
        var found = Find(method, Given.Acute("RA1", ("OF0001", 1m), ("OF0002", 2m), ("OF0003", 3m)));

        Assert.Equal([("OF0001", new Outcome(2.5m, 3, 1)), ("infections", new Outcome(1m, 1, 1))], Without(found["RA1"]));
    }

    [Fact]
    public void Domains_may_count_once_each()
    {
        var found = Find(
            ThreeScores,
            Given.Acute("RA1", ("OF0001", 1m), ("OF0002", 2m), ("OF0003", 4m)),
            Given.Acute("RA2", ("OF0001", 3m), ("OF0002", 2m), ("OF0003", 2m)));

        // Domain scores 1.5 and 4, 2.5 and 2; the averages are 2.33 and 2.33.
        Assert.Equal((new Outcome(2.75m, 3, 2), new Outcome(2.25m, 2, 1)), (found["RA1"].DomainMeans, found["RA2"].DomainMeans));
    }

    [Fact]
    public void Averages_may_be_cut_and_ranked_unrounded()
    {
        var found = Find(
            ThreeScores,
            Given.Acute("RA1", ("OF0001", 2.32m), ("OF0002", 2.32m), ("OF0003", 2.33m)),
            Given.Acute("RA2", ("OF0001", 2.32m), ("OF0002", 2.32m), ("OF0003", 2.32m)));

        Assert.Equal((new Outcome(2.323333333333m, 3, 2), new Outcome(2.32m, 2, 1)), (found["RA1"].Unrounded, found["RA2"].Unrounded));
    }

    [Theory]
    [InlineData("linear", 2, 3)]
    [InlineData("target", 2.6666666666666666666666666667, 3.3333333333333333333333333333)]
    public void Equal_values_may_share_the_worst_of_their_ranks(string family, double best, double worst)
    {
        var rule = family == "linear" ? (ScoringRule)new LinearRankRule() : new TargetThenRankRule(0m, AtTarget.Meets);
        var method = Given.Method(Given.Metric("OF0001", rule)) with { Segmentation = Fixed };
        OrganisationInputs[] field =
        [
            Given.Acute("RA1", ("OF0001", 1m)), Given.Acute("RA2", ("OF0001", 2m)), Given.Acute("RA3", ("OF0001", 2m)), Given.Acute("RA4", ("OF0001", 3m)),
        ];
        var found = Find(method, field);

        // Rank 2 of 4 as it is, rank 3 at the worse end, of the values and in the league table.
        Assert.Equal(ScoreRounding.Print((decimal)best), Given.Segment(method, field).Of("RA2").Average);
        Assert.Equal(ScoreRounding.Print((decimal)worst), found["RA2"].TiesAtWorseEnd.Average);
        Assert.Equal([1, 3, 3, 4], new[] { "RA1", "RA2", "RA3", "RA4" }.Select(code => found[code].TiesAtWorseEnd.LeagueRank));
        Assert.Equal(4m, found["RA4"].TiesAtWorseEnd.Average);
    }

    [Fact]
    public void Another_method_lends_its_cuts_and_nothing_else()
    {
        var beside = ThreeScores with { Id = "nof-beside", Segmentation = new FixedCutsRule([1m, 2m, 3m]) };
        OrganisationInputs[] field = [Given.Acute("RA1", ("OF0001", 1m), ("OF0002", 2m)), Given.Acute("RA2", ("OF0001", 3m))];

        Assert.Null(Find(ThreeScores, field)["RA1"].OtherCuts);
        var found = Sensitivities.AddTo(Sure(Given.Segment(ThreeScores, field)), Scores(ThreeScores, field), ThreeScores, ThreeScores, beside);
        Assert.Equal(new OutcomeUnder("nof-beside", new Outcome(1.5m, 2, 1)), found.Of("RA1").Sensitivity!.OtherCuts);
        Assert.Equal(new OutcomeUnder("nof-beside", new Outcome(3m, 3, 2)), found.Of("RA2").Sensitivity!.OtherCuts);
    }

    [Fact]
    public void Nobody_in_the_field_is_no_fault() => Assert.Empty(Find(ThreeScores));

    private static string[] Codes => ["RA1", "RA2", "RA3", "RX1"];

    private static IReadOnlyDictionary<string, SegmentSensitivity> Find(MethodDefinition method, params OrganisationInputs[] organisations) =>
        Sensitivities.AddTo(Sure(Given.Segment(method, organisations)), Scores(method, organisations), method, method, beside: null)
            .Organisations.ToDictionary(o => o.Organisation.Code.Value, o => o.Sensitivity!);

    private static QuarterScores Scores(MethodDefinition method, OrganisationInputs[] organisations) => Scorer.Score(Given.Inputs(organisations), method);

    private static QuarterSegments Sure(QuarterSegments segments) => segments with
    {
        Organisations = [.. segments.Organisations.Select(o => o with { Likely = new LikelyRange(1m, 4m, 1, 1, [1m, 1m, 1m, 1m]) })],
    };

    private static IEnumerable<(string Item, Outcome Outcome)> Without(SegmentSensitivity found) => found.Without.Select(w => (w.Item.Value, w.Outcome));

    private static Outcome Left(SegmentSensitivity found, string item) => found.Without.Single(w => w.Item.Value == item).Outcome;
}
