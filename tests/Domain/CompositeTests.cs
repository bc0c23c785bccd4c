using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Domain.Tests;

/// <summary>Composites and the means they enter (METHOD 2025/26 section 1, steps 2 to 5).</summary>
public sealed class CompositeTests
{
    private static readonly MatrixRule FinanceMatrix = new([[1m, 1m, 2m, 3m], [2m, 2m, 3m, 4m], [2m, 3m, 3m, 4m], [2m, 3m, 4m, 4m]]);

    [Theory]
    [InlineData(1, 4, 3)]
    [InlineData(4, 1, 2)]
    [InlineData(2, 3, 3)]
    [InlineData(4, 4, 4)]
    public void A_matrix_is_read_at_row_and_column(int plan, int variance, int combined)
    {
        var score = Score(new MatrixRule(FinanceMatrix.Cells), ("OF0079", plan), ("OF0081", variance)).Composites.Single();
        Assert.Equal((combined, combined), (score.Unrounded, score.Printed));
    }

    [Theory]
    [InlineData("OF0079")]
    [InlineData("OF0081")]
    public void A_matrix_needs_both_components(string present)
    {
        var scores = Score(FinanceMatrix, (present, 1m));
        Assert.Empty(scores.Composites);
        Assert.Null(scores.Average);
    }

    [Fact]
    public void A_mean_runs_over_the_components_that_are_there()
    {
        var score = Score(new MeanRule(RoundedToInteger: false), ("OF0079", 1m), ("OF0081", 2m), ("OF0020", 2m)).Composites.Single();
        Assert.Equal((1.66666666666666666667m, 1.67m), (score.Unrounded, score.Printed));

        var ofTwo = Score(new MeanRule(RoundedToInteger: false), ("OF0079", 1m), ("OF0020", 2m)).Composites.Single();
        Assert.Equal(1.5m, ofTwo.Unrounded);
        Assert.Equal(["OF0079", "OF0020"], ofTwo.Components.Select(c => c.Value));
    }

    [Fact]
    public void A_mean_of_nothing_is_not_there() => Assert.Empty(Score(new MeanRule(RoundedToInteger: false)).Composites);

    [Theory]
    [InlineData(1, 2, 2)]
    [InlineData(2, 3, 3)]
    [InlineData(3, 3, 3)]
    [InlineData(1, 1, 1)]
    public void A_mean_of_bands_is_rounded_half_up_to_an_integer(int first, int second, int combined) =>
        Assert.Equal(combined, Score(new MeanRule(RoundedToInteger: true), ("OF0079", first), ("OF0081", second)).Composites.Single().Unrounded);

    [Fact]
    public void One_component_alone_is_the_rounded_mean() =>
        Assert.Equal(3m, Score(new MeanRule(RoundedToInteger: true), ("OF0081", 3m)).Composites.Single().Unrounded);

    [Fact]
    public void A_composite_counts_as_one_item_and_its_components_as_none()
    {
        var scores = Score(new MeanRule(RoundedToInteger: false), ("OF0001", 4m), ("OF0079", 1m), ("OF0081", 1m), ("OF0020", 1m));
        Assert.Equal((2.5m, 2), (scores.Average!.Unrounded, scores.Average.Items));
    }

    [Fact]
    public void A_composite_that_is_not_averaged_enters_no_mean()
    {
        var method = Method(FinanceMatrix);
        method = method with { Composites = [method.Composites.Single() with { Averaged = false }] };
        var scores = Scorer.Score(Given.Inputs(Given.Acute("RA1", ("OF0079", 1m), ("OF0081", 4m), ("OF0001", 2m))), method).Of("RA1");
        Assert.Equal(3m, scores.Composites.Single().Unrounded);
        Assert.Equal((2m, 1), (scores.Average!.Unrounded, scores.Average.Items));
    }

    [Fact]
    public void The_average_is_the_mean_of_the_scores_not_of_the_domains()
    {
        var method = Given.Method(Given.Scored("OF0001"), Given.Scored("OF0002"), Given.Scored("OF0003") with { Domain = "safety", SubDomain = "two" });
        var scores = Scorer.Score(Given.Inputs(Given.Acute("RA1", ("OF0001", 1m), ("OF0002", 1m), ("OF0003", 4m))), method).Of("RA1");
        Assert.Equal(2m, scores.Average!.Printed);
        Assert.Equal([("access", 1m), ("safety", 4m)], scores.Domains.Select(d => (d.Id, d.Mean.Printed)));
        Assert.Equal([("access/one", 1m), ("safety/two", 4m)], scores.SubDomains.Select(d => (d.Id, d.Mean.Printed)));
    }

    [Fact]
    public void Means_are_made_of_unrounded_scores()
    {
        // The second of eight has 1 + 3/7. Rounded first, the mean would be 1.43 exactly.
        var method = Given.Method(Given.Metric("OF0001", new LinearRankRule()), Given.Metric("OF0002", new LinearRankRule()));
        var organisations = Enumerable.Range(0, 8).Select(i => Given.Acute($"RA{i}", ("OF0001", i), ("OF0002", i))).ToArray();
        var second = Scorer.Score(Given.Inputs(organisations), method).Of("RA1");
        Assert.Equal((1.42857142857142857143m, 1.43m), (second.Average!.Unrounded, second.Average.Printed));
    }

    private static OrganisationScores Score(CompositeRule rule, params (string Metric, decimal Value)[] values) =>
        Scorer.Score(Given.Inputs(Given.Acute("RA1", values)), Method(rule)).Of("RA1");

    private static MethodDefinition Method(CompositeRule rule)
    {
        string[] components = rule is MatrixRule ? ["OF0079", "OF0081"] : ["OF0079", "OF0081", "OF0020"];
        return Given.Method([Given.Scored("OF0001"), .. components.Select(c => Given.Scored(c) with { Averaged = false })]) with
        {
            Composites = [Given.Composite("OF1080", rule, components)],
        };
    }
}
