using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Explanations;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tests.Properties;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Explanations;

public sealed class ExplainerTests
{
    [Fact]
    public void Whatever_the_stages_come_to_the_explanation_comes_to_as_well() => Property.HoldsFor(quarter =>
    {
        var (scores, segments) = quarter.Run();
        var explainer = new Explainer(new ExplainedQuarter(quarter.Method, quarter.Inputs, scores, segments, new Dictionary<MetricId, RuleBasis>()));
        Assert.All(quarter.Inputs.Organisations, o => Assert.Empty(explainer.Explain(o.Organisation.Code, [])!.Discrepancies));
    });

    [Theory]
    [InlineData("R0A", "1 + 3 × (1 - 1) / (4 - 1)", 1)]
    [InlineData("R0B", "1 + 3 × (2 - 1) / (4 - 1)", 2)]
    [InlineData("R0D", "1 + 3 × (4 - 1) / (4 - 1)", 4)]
    public void The_formula_has_the_numbers_in_it(string code, string figures, int result)
    {
        var metric = Metric(Given.Method(Given.Metric("OF0001", new LinearRankRule())), code, ("R0A", 1), ("R0B", 2), ("R0C", 3), ("R0D", 4));

        Assert.Equal(new Working("1 + 3 × (R - 1) / (N - 1)", figures, result), metric.Score!.Working);
    }

    [Fact]
    public void A_group_of_one_has_no_formula()
    {
        var metric = Metric(Given.Method(Given.Metric("OF0001", new LinearRankRule())), "R0A", ("R0A", 1));

        Assert.Equal(new Working("1", "1", 1), metric.Score!.Working);
        Assert.Equal((1, 1), (metric.Score.Group!.Rank, metric.Score.Group.Size));
    }

    [Fact]
    public void Those_that_missed_are_told_from_those_that_met()
    {
        var method = Given.Method(Given.Metric("OF0001", new TargetThenRankRule(78, AtTarget.Misses), Polarity.HigherIsBetter));
        (string, decimal)[] values = [("R0A", 80), ("R0B", 78), ("R0C", 70), ("R0D", 60.12345678m)];

        Assert.Equal(
            "78% misses the target of 78% (higher is better; a value equal to the target misses it).",
            Metric(method, "R0B", values).Score!.Verdict);
        var last = Metric(method, "R0D", values).Score!;
        Assert.Equal(("2 + 2 × (3 - 1) / (3 - 1)", 3, 4), (last.Working.Figures, last.Group!.Size, last.PeerSetSize));
        Assert.StartsWith("60.123456…% misses", last.Verdict, StringComparison.Ordinal);
        Assert.Null(Metric(method, "R0A", values).Score!.Group);
    }

    [Fact]
    public void Values_that_are_equal_as_printed_are_told_apart_by_their_evidence()
    {
        var method = Given.Method(Given.Metric("OF0001", new LinearRankRule()));
        var inputs = Given.Inputs(
            Ordered("R0A", 1), Ordered("R0B", 2), Ordered("R0C", 2), Ordered("R0D", null), Given.Acute("R0E", ("OF0001", 1m)));

        var group = Explained(method, inputs, "R0B").Metrics[0].Score!.Group!;

        Assert.Equal(new GroupExplanation("all of them", 5, 3, Better: 1, AheadByOrder: 1, BehindByOrder: 0, Ties: 2), group);

        static OrganisationInputs Ordered(string code, int? position)
        {
            var organisation = Given.Acute(code, ("OF0001", 5m));
            var order = position is { } p ? new OrderEvidence(OrderBasis.OrderColumn, p) : (OrderEvidence?)null;
            return organisation with { Values = [organisation.Values[0] with { Order = order }] };
        }
    }

    [Fact]
    public void The_figures_of_others_are_those_of_the_metric_and_of_the_own_type()
    {
        var method = Given.Method(Given.Metric("OF0001", new LinearRankRule()), Given.Metric("OF0002", new LinearRankRule()));
        var inputs = Given.Inputs(
            Given.Acute("R0A", ("OF0001", 1m), ("OF0002", 10m)),
            Given.Acute("R0B", ("OF0001", 3m), ("OF0002", 30m)),
            Given.Ambulance("RX1", ("OF0001", 100m), ("OF0002", 1000m)));

        Assert.Equal([2m, 20m], Explained(method, inputs, "R0A").Metrics.Select(m => m.Statistics!.Median));
        Assert.Equal([100m, 1000m], Explained(method, inputs, "RX1").Metrics.Select(m => m.Statistics!.Median));
    }

    [Fact]
    public void A_decision_that_outranks_the_scores_says_so()
    {
        var method = Given.Method(Given.Scored("OF0001"));
        method = method with { Override = method.Override with { LiftedWhenAllScoreOne = [Given.Id("OF0001")] } };

        var explained = Explained(method, Given.Inputs(Given.Acute("R0A", ("OF0001", 1m)).Decided(Given.OverrideKind, "1")), "R0A").Segment!;

        Assert.Equal(OverrideSource.Decision, explained.Override.Source);
        Assert.Equal("Applies: it was decided so. By the scores of OF0001 it would not apply; a decision outranks them.", explained.Override.Text);
        Assert.Equal("The financial override allows no segment better than 3: segment 1 becomes 3.", explained.AdjustedText);
        Assert.Equal([new ScoreItem(Given.Id("OF0001"), "OF0001", 1)], explained.Override.RestsOn);
    }

    [Fact]
    public void A_programme_leads_to_segment_5_and_others_change_nothing()
    {
        var inputs = Given.Inputs(
            Given.Acute("R0A", ("OF0001", 1m)).Decided(Given.ProgrammeKind, "1").Decided(Given.ShownOnlyKind, "1"),
            Given.Acute("R0B", ("OF0001", 2m)).Decided(Given.ProgrammeKind, "0"));

        var one = Explained(Given.Method(Given.Scored("OF0001")), inputs, "R0A").Segment!;
        var other = Explained(Given.Method(Given.Scored("OF0001")), inputs, "R0B").Segment!;

        Assert.Equal((5, "Provider Improvement Programme: segment 5."), (one.Final, one.FinalText));
        Assert.Equal(["Puts the organisation in segment 5.", "Shown beside the segment, never part of it."], one.Decisions.Select(d => d.Effect));
        Assert.Equal((other.Adjusted, "Changes nothing."), (other.Final, Assert.Single(other.Decisions).Effect));
    }

    [Fact]
    public void Organisations_that_are_not_segmented_are_explained_without_a_segment()
    {
        var explained = Explained(
            Given.Method(Given.Scored("OF0001")), Given.Inputs(Given.Acute("R0A", ("OF0001", 1m)), Given.Board("QE1", ("OF0001", 1m))), "QE1");

        Assert.Null(explained.Segment);
        Assert.Equal("Not scored: organisations of this type are not segmented.", Assert.Single(explained.Metrics).Use);
    }

    [Fact]
    public void Months_are_added_up_anew_and_what_does_not_come_to_the_value_is_told()
    {
        var rule = new DerivationRule("ae-four-hours", Basis.Quarter, "%", 100, null, "Published for the quarter.");
        var method = Given.Method(Given.Metric("OF0001", new LinearRankRule()) with { Derivation = rule });
        var organisation = Given.Acute("R0A", ("OF0001", 75m));
        var from = new DerivedFrom("ae-four-hours", Basis.Quarter, [Month.Parse("2026-01"), Month.Parse("2026-02")], [Month.Parse("2026-03")]);
        var inputs = Given.Inputs(organisation with { Values = [organisation.Values[0] with { DerivedFrom = from }] });
        OriginLine Line(int line, string month, decimal part) => new(
            new SourceLine("sha", "ae.csv", line, "raw"), null, [], new MonthlyFigure(Month.Parse(month), part, 100, null));

        var right = Explained(method, inputs, "R0A", Line(2, "2026-02", 80), Line(3, "2026-01", 70), Line(4, "2026-01", 75));
        var wrong = Explained(method, inputs, "R0A", Line(2, "2026-02", 81), Line(3, "2026-01", 70), Line(4, "2026-01", 75));

        var derivation = right.Metrics[0].Derivation!;
        Assert.Empty(right.Discrepancies);
        Assert.Equal([new MonthSum(Month.Parse("2026-01"), 145, 200, null, 2), new MonthSum(Month.Parse("2026-02"), 80, 100, null, 1)], derivation.Months);
        Assert.Equal("(145 + 80) × 100 / (200 + 100)", derivation.Working!.Figures);
        Assert.Equal("OF0001: value", Assert.Single(wrong.Discrepancies).Figure);
    }

    private static MetricExplanation Metric(MethodDefinition method, string code, params (string Code, decimal Value)[] values) =>
        Assert.Single(Explained(method, Given.Inputs([.. values.Select(v => Given.Acute(v.Code, ("OF0001", v.Value)))]), code).Metrics);

    private static OrganisationExplanation Explained(MethodDefinition method, QuarterInputs inputs, string code, params OriginLine[] lines)
    {
        var scores = Scorer.Score(inputs, method);
        var quarter = new ExplainedQuarter(method, inputs, scores, Segmenter.Segment(scores, inputs, method), new Dictionary<MetricId, RuleBasis>());
        return new Explainer(quarter).Explain(OdsCode.Parse(code), [new ValueOrigin(Given.Id("OF0001"), "%", lines)])!;
    }
}
