using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Domain.Tests;

/// <summary>Rules that hold in some quarters only (METHOD 2025/26 section 3a).</summary>
public sealed class QuarterRuleTests
{
    private static readonly Quarter First = Quarter.Of(2025, 1);
    private static readonly Quarter Third = Quarter.Of(2025, 3);

    [Fact]
    public void A_score_that_is_rounded_before_the_means_enters_them_as_printed()
    {
        var method = Given.Method(Given.Metric("OF0003", new LinearRankRule())) with
        {
            QuarterRules = [new QuarterRule { Quarters = [First], Metrics = [Given.Id("OF0003")], RoundedBeforeMeans = true }],
        };
        var rounded = SecondOfEight(method, First);
        Assert.Equal((1.42857142857142857143m, 1.43m), (rounded.Metrics.Single().Unrounded, rounded.Metrics.Single().Averaged));
        Assert.Equal((1.43m, 1.43m), (rounded.Average!.Unrounded, rounded.Domains.Single().Mean.Unrounded));

        var afterwards = SecondOfEight(method, Third);
        Assert.Equal(1.42857142857142857143m, afterwards.Metrics.Single().Averaged);
        Assert.Equal(1.42857142857142857143m, afterwards.Average!.Unrounded);
    }

    [Fact]
    public void A_score_that_is_rounded_before_the_means_but_not_averaged_still_does_not_enter()
    {
        var method = Given.Method(Given.Metric("OF0003", new LinearRankRule()) with { Averaged = false, RoundedBeforeMeans = true });
        Assert.Null(SecondOfEight(method, First).Average);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    public void What_a_value_at_the_target_counts_as_can_differ_by_quarter(int number, int score)
    {
        var method = TargetMethod(new TargetThenRankRule(78m, AtTarget.Misses));
        Assert.Equal(score, AtTargetIn(method, number));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    public void That_holds_for_ranks_within_a_target_too(int number, int score) =>
        Assert.Equal(score, AtTargetIn(TargetMethod(new RankWithinTargetRule(78m, AtTarget.Misses)), number));

    [Fact]
    public void A_rule_without_a_target_is_left_as_it_is() =>
        Assert.Equal(1m, AtTargetIn(TargetMethod(new LinearRankRule()), 1));

    [Fact]
    public void Metrics_that_no_rule_names_are_left_as_they_are()
    {
        var method = TargetMethod(new TargetThenRankRule(78m, AtTarget.Misses));
        method = method with { Metrics = [.. method.Metrics, Given.Metric("OF0014", new TargetThenRankRule(78m, AtTarget.Misses))] };
        Assert.Equal(method.Metrics[1], method.MetricsIn(First)[1]);
        Assert.NotEqual(method.Metrics[0], method.MetricsIn(First)[0]);
        Assert.Same(method.Metrics, method.MetricsIn(Third));
    }

    private static MethodDefinition TargetMethod(ScoringRule rule) => Given.Method(Given.Metric("OF0013", rule, Polarity.HigherIsBetter)) with
    {
        QuarterRules = [new QuarterRule { Quarters = [First, First.Next], Metrics = [Given.Id("OF0013")], AtTarget = AtTarget.Meets }],
    };

    private static decimal AtTargetIn(MethodDefinition method, int number) =>
        Scorer.Score(Given.Inputs(Given.Acute("RA1", ("OF0013", 78.0m))) with { Quarter = Quarter.Of(2025, number) }, method)
            .Of("RA1").Metrics.Single().Unrounded!.Value;

    private static OrganisationScores SecondOfEight(MethodDefinition method, Quarter quarter)
    {
        var organisations = Enumerable.Range(0, 8).Select(i => Given.Acute($"RA{i}", ("OF0003", i))).ToArray();
        return Scorer.Score(Given.Inputs(organisations) with { Quarter = quarter }, method).Of("RA1");
    }
}
