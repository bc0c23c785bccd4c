using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests;

public sealed class ReconcilerTests
{
    private static readonly MethodDefinition Ranked = Given.Method(Given.Metric("OF0003", new LinearRankRule()));

    private static readonly OrganisationInputs[] Distinct =
        [Given.Acute("RA1", ("OF0003", 1m)), Given.Acute("RA2", ("OF0003", 2m)), Given.Acute("RA3", ("OF0003", 3m))];

    private static readonly OrganisationInputs[] Tied =
        [Given.Acute("RA1", ("OF0003", 1m)), Given.Acute("RA2", ("OF0003", 2m)), Given.Acute("RA3", ("OF0003", 2m))];

    [Fact]
    public void An_equal_figure_has_no_cause() => Assert.Equal(
        new Comparison(OdsCode.Parse("RA2"), PublishedFigure.MetricScore, Given.Id("OF1003"), 2.50m, 2.5m, null),
        Compare(Ranked, Distinct, ("RA2", "OF1003", 2.50m, null)).Single());

    [Fact]
    public void A_row_is_compared_by_its_value_and_by_its_rank()
    {
        var compared = Compare(Ranked, Distinct, ("RA2", "OF1003", 2.5m, 2), ("RA2", "OF0003", 2m, 2), ("RA2", "OF5000", 2m, 2), ("RA2", "OF5002", 2.5m, 2));
        Assert.Equal(
            [
                PublishedFigure.MetricScore,
                PublishedFigure.ValueRank,
                PublishedFigure.ValueRank,
                PublishedFigure.Average,
                PublishedFigure.AverageRank,
                PublishedFigure.Adjusted,
                PublishedFigure.LeagueRank,
            ],
            compared.Select(c => c.Kind));
        Assert.All(compared, c => Assert.True(c.Agrees));
    }

    [Fact]
    public void Rows_that_are_not_computed_are_not_compared() =>
        Assert.Empty(Compare(Given.Method(Given.Scored("OF1035")), [Given.Acute("RA1", ("OF1035", 2m))], ("RA1", "OF1035", 3m, null), ("RA1", "OF9999", 3m, 1)));

    [Fact]
    public void A_score_among_equal_values_differs_by_the_tie() =>
        Assert.Equal(DifferenceCause.EqualAsPrinted, Cause(Ranked, Tied, ("RA3", "OF1003", 4m, null)));

    [Fact]
    public void A_rank_among_equal_values_differs_by_the_tie() =>
        Assert.Equal(DifferenceCause.EqualAsPrinted, Cause(Ranked, Tied, ("RA3", "OF0003", 2m, 3)));

    [Fact]
    public void A_mean_takes_over_the_tie_of_its_scores() => Assert.Equal(
        [DifferenceCause.EqualAsPrinted, DifferenceCause.EqualAsPrinted, DifferenceCause.EqualAsPrinted, DifferenceCause.EqualAsPrinted],
        Compare(Ranked, Tied, ("RA3", "OF1003", 4m, null), ("RA3", "OF5002", 4m, 3), ("RA3", "OF4000", 4m, null)).Where(c => !c.Agrees).Select(c => c.Cause!.Value));

    [Fact]
    public void A_score_of_a_value_that_stands_alone_differs_by_a_rule() =>
        Assert.Equal(DifferenceCause.Rule, Cause(Ranked, Tied, ("RA1", "OF1003", 2m, null)));

    [Theory]
    [InlineData("OF1003")]
    [InlineData("OF0003")]
    public void Equal_values_of_another_metric_excuse_nothing(string row)
    {
        var method = Given.Method(Given.Metric("OF0003", new LinearRankRule()), Given.Metric("OF0004", new LinearRankRule()));
        OrganisationInputs[] organisations = [.. Distinct.Select(o => o with { Values = [.. o.Values, .. Given.Acute("RA1", ("OF0004", 7m)).Values] })];

        Assert.Equal(DifferenceCause.Rule, Cause(method, organisations, ("RA2", row, 3m, row == "OF0003" ? 3 : null)));
        Assert.Equal(DifferenceCause.EqualAsPrinted, Cause(method, organisations, ("RA2", "OF1004", 3m, null)));
    }

    [Fact]
    public void Equal_values_outside_a_composite_excuse_nothing_of_it()
    {
        var method = WithMean(new LinearRankRule());
        method = method with { Metrics = [Given.Metric("OF0003", new LinearRankRule()), .. method.Metrics] };
        OrganisationInputs[] organisations =
            [Given.Acute("RA1", ("OF0003", 7m), ("OF0020", 1m), ("OF0048", 1m)), Given.Acute("RA2", ("OF0003", 7m), ("OF0020", 2m), ("OF0048", 2m))];

        Assert.Equal(DifferenceCause.Rule, Cause(method, organisations, ("RA1", "OF1080", 3m, null)));
    }

    [Fact]
    public void An_equal_number_in_another_unit_is_no_tie()
    {
        var method = Given.Method(Given.Metric("OF0003", new LinearRankRule()));
        method = method with { Metrics = [method.Metrics[0] with { Units = [.. method.Metrics[0].Units, new UnitScoring("count", PeerSet.National, new LinearRankRule())] }] };
        var counted = Distinct[0] with { Values = [.. Distinct[0].Values.Select(v => v with { Unit = "count", Value = 2m })] };

        Assert.Equal(DifferenceCause.Rule, Cause(method, [counted, .. Distinct[1..]], ("RA2", "OF1003", 3m, null)));
    }

    [Fact]
    public void A_value_equal_to_one_of_a_type_that_is_not_segmented_is_no_tie() =>
        Assert.Equal(DifferenceCause.Rule, Cause(Ranked, [.. Distinct, Given.Board("QE1", ("OF0003", 2m))], ("RA2", "OF1003", 3m, null)));

    [Fact]
    public void A_mean_of_scores_that_all_agree_differs_by_a_rule() =>
        Assert.Equal(DifferenceCause.Rule, Compare(Ranked, Distinct, ("RA1", "OF1003", 1m, null), ("RA1", "OF5002", 2m, null)).Single(c => !c.Agrees).Cause);

    [Fact]
    public void A_segment_or_rank_takes_over_the_causes_of_the_means_it_is_cut_among()
    {
        var compared = Compare(Ranked, Tied, ("RA3", "OF1003", 4m, null), ("RA3", "OF5002", 4m, null), ("RA2", "OF5003", 4m, null), ("RA2", "OF5000", 4m, 3));
        Assert.All(compared.Where(c => c.Subject == "RA2"), c => Assert.Equal(DifferenceCause.EqualAsPrinted, c.Cause));
    }

    [Fact]
    public void A_segment_cut_among_means_that_all_agree_differs_by_a_rule() =>
        Assert.Equal(DifferenceCause.Rule, Cause(Ranked, Distinct, ("RA1", "OF5003", 4m, null)));

    [Fact]
    public void A_rule_is_named_before_a_tie() => Assert.Equal(
        DifferenceCause.Rule,
        Compare(Ranked, Tied, ("RA1", "OF1003", 2m, null), ("RA1", "OF5002", 2m, null), ("RA3", "OF1003", 4m, null), ("RA3", "OF5002", 4m, null), ("RA2", "OF5003", 4m, null))
            .Single(c => c.Kind == PublishedFigure.Unadjusted).Cause);

    [Theory]
    [InlineData("RA4", "OF1003")]
    [InlineData("RX9", "OF1003")]
    [InlineData("RX9", "OF5002")]
    [InlineData("RX9", "OF5004")]
    public void A_figure_without_its_value_misses_an_input(string code, string row) =>
        Assert.Equal(DifferenceCause.InputMissing, Cause(Ranked, [.. Distinct, Given.Acute("RA4")], (code, row, 1m, null)));

    [Fact]
    public void A_composite_without_one_of_its_components_misses_an_input()
    {
        var method = WithMean(new LinearRankRule());
        OrganisationInputs[] organisations = [Given.Acute("RA1", ("OF0020", 1m)), Given.Acute("RA2", ("OF0020", 2m), ("OF0048", 2m))];
        Assert.Equal(DifferenceCause.InputMissing, Cause(method, organisations, ("RA1", "OF1080", 3m, null)));
        Assert.Equal(DifferenceCause.Rule, Cause(method, organisations, ("RA2", "OF1080", 3m, null)));
    }

    [Fact]
    public void A_composite_of_tied_scores_differs_by_the_tie()
    {
        OrganisationInputs[] organisations =
            [Given.Acute("RA1", ("OF0020", 1m), ("OF0048", 1m)), Given.Acute("RA2", ("OF0020", 1m), ("OF0048", 2m))];
        Assert.Equal(DifferenceCause.EqualAsPrinted, Cause(WithMean(new LinearRankRule()), organisations, ("RA1", "OF1080", 3m, null)));
    }

    [Fact]
    public void A_band_does_not_depend_on_equal_values_so_that_a_rule_differs()
    {
        var method = Given.Method(Given.Metric("OF0003", new BandsRule([new Band(1m, AtTarget.Meets, 1m)], 4m)));
        Assert.Equal(DifferenceCause.Rule, Cause(method, Tied, ("RA3", "OF1003", 3m, null)));
        Assert.Equal(DifferenceCause.EqualAsPrinted, Cause(method, Tied, ("RA3", "OF0003", 2m, 3)));
    }

    [Fact]
    public void A_composite_of_bands_does_not_depend_on_equal_values_either()
    {
        OrganisationInputs[] organisations =
            [Given.Acute("RA1", ("OF0020", 1m), ("OF0048", 1m)), Given.Acute("RA2", ("OF0020", 1m), ("OF0048", 1m))];
        var method = WithMean(new BandsRule([new Band(1m, AtTarget.Meets, 1m)], 4m));
        Assert.Equal(DifferenceCause.Rule, Cause(method, organisations, ("RA1", "OF1080", 3m, null)));
    }

    [Fact]
    public void A_value_equal_to_one_of_another_type_ties_only_where_the_types_are_ranked_together()
    {
        OrganisationInputs[] organisations = [Given.Acute("RA1", ("OF0003", 1m)), Given.Acute("RA2", ("OF0003", 2m)), Given.Ambulance("RX1", ("OF0003", 2m))];
        var ownType = Given.Method(Given.Metric("OF0003", new LinearRankRule(), peers: PeerSet.OwnType));
        Assert.Equal(DifferenceCause.EqualAsPrinted, Cause(Ranked, organisations, ("RA2", "OF1003", 3m, null)));
        Assert.Equal(DifferenceCause.Rule, Cause(ownType, organisations, ("RA2", "OF1003", 3m, null)));
        Assert.Equal(DifferenceCause.Rule, Cause(Ranked, organisations, ("RA2", "OF0003", 2m, 1)));
    }

    [Fact]
    public void An_override_that_is_known_and_differs_differs_by_a_rule() =>
        Assert.Equal(DifferenceCause.Rule, Cause(Ranked, Distinct, ("RA1", "OF5004", 1m, null)));

    [Fact]
    public void Comparisons_are_by_organisation_kind_and_row()
    {
        var compared = Compare(Ranked, Distinct, ("RA2", "OF5002", 1m, 1), ("RA1", "OF5000", 1m, null), ("RA1", "OF1003", 1m, 1), ("RA1", "OF0003", 1m, 1));
        Assert.Equal(
            ["RA1 OF1003", "RA1 OF0003", "RA1 OF1003", "RA1 OF5000", "RA2 OF5002", "RA2 OF5002"], compared.Select(c => $"{c.Subject} {c.Row}"));
    }

    [Theory]
    [InlineData(2.01, true)]
    [InlineData(1.99, true)]
    [InlineData(2.02, false)]
    public void A_median_agrees_within_a_hundredth_and_is_compared_once_however_often_it_is_printed(decimal median, bool agrees)
    {
        var spread = new PublishedSpread(median, null, null);
        var compared = Compare(Ranked, Distinct, [Value("RA1", 1m, spread), Value("RA2", 2m, spread), Value("RA3", 3m, spread)]);

        var only = Assert.Single(compared);
        Assert.Equal(
            (null, OrganisationType.Acute, PublishedFigure.Median, 2m, agrees), (only.Organisation, only.Type, only.Kind, only.Computed, only.Agrees));
        Assert.Equal(agrees ? null : DifferenceCause.Rule, only.Cause);
    }

    [Fact]
    public void Quartiles_are_compared_and_a_spread_of_a_metric_without_values_misses_its_input()
    {
        var compared = Compare(Ranked, Distinct, [Value("RA1", 1m, new PublishedSpread(null, 1.5m, 2.5m)), Value("RA1", 1m, new PublishedSpread(4m, null, null)) with { Metric = Given.Id("OF0077") }]);

        Assert.Equal(
            [(PublishedFigure.Median, DifferenceCause.InputMissing), (PublishedFigure.LowerQuartile, (DifferenceCause?)null), (PublishedFigure.UpperQuartile, null)],
            compared.Select(c => (c.Kind, c.Cause)));
    }

    [Fact]
    public void Every_figure_names_what_ordered_the_equal_values_behind_it()
    {
        OrderEvidence Order(int position) => new(OrderBasis.PublishedScore, position);
        OrganisationInputs[] ordered =
        [
            Tied[0],
            Tied[1] with { Values = [.. Tied[1].Values.Select(v => v with { Order = Order(250) })] },
            Tied[2] with { Values = [.. Tied[2].Values.Select(v => v with { Order = Order(400) })] },
        ];
        var compared = Compare(
            Ranked, ordered, ("RA1", "OF1003", 1m, null), ("RA3", "OF1003", 4m, null), ("RA3", "OF0003", 2m, 3), ("RA1", "OF5002", 1m, null), ("RA3", "OF5002", 4m, null), ("RA1", "OF5000", 1m, 1), ("RA3", "OF5004", 0m, null));

        Assert.Equal(
            ["MetricScore RA3", "ValueRank RA3", "Average RA3", "Adjusted RA1", "LeagueRank RA1"],
            compared.Where(c => c.OrderedBy.SequenceEqual([OrderBasis.PublishedScore])).OrderBy(c => c.Kind).Select(c => $"{c.Kind} {c.Subject}"));
        Assert.Equal([new OrderUse(OrderBasis.PublishedScore, 1)], OrderUse.Of(compared));
    }

    private static PublishedResult Value(string organisation, decimal value, PublishedSpread spread) =>
        new(OdsCode.Parse(organisation), Given.Id("OF0003"), value, null) { Spread = spread };

    private static MethodDefinition WithMean(ScoringRule rule) =>
        Given.Method(Given.Metric("OF0020", rule) with { Averaged = false }, Given.Metric("OF0048", rule) with { Averaged = false }) with
        {
            Composites = [Given.Composite("OF1080", new MeanRule(RoundedToInteger: false), "OF0020", "OF0048")],
        };

    private static DifferenceCause? Cause(
        MethodDefinition method, OrganisationInputs[] organisations, (string Organisation, string Row, decimal Value, int? Rank) published) =>
        Compare(method, organisations, published).Single(c => !c.Agrees).Cause;

    private static IReadOnlyList<Comparison> Compare(
        MethodDefinition method, OrganisationInputs[] organisations, params (string Organisation, string Row, decimal Value, int? Rank)[] published) =>
        Compare(method, organisations, published.Select(p => new PublishedResult(OdsCode.Parse(p.Organisation), Given.Id(p.Row), p.Value, p.Rank)));

    private static IReadOnlyList<Comparison> Compare(MethodDefinition method, OrganisationInputs[] organisations, IEnumerable<PublishedResult> results)
    {
        var inputs = Given.Inputs(organisations);
        var scores = Scorer.Score(inputs, method);
        return Reconciler.Compare(new PublishedResults(Given.Quarter, [.. results]), inputs, scores, Segmenter.Segment(scores, inputs, method), method);
    }
}
