using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Sensitivity;

namespace NofPipeline.Domain.Tests.Sensitivity;

/// <summary>The word for how firmly an organisation is in its segment, here the second (docs/uncertainty.md).</summary>
public sealed class StandingRuleTests
{
    private static readonly Outcome Stays = new(2m, 2, 10);

    private static readonly Outcome Moves = new(2.4m, 3, 20);

    [Theory]
    [InlineData(1.0, Standing.Clear)]
    [InlineData(0.95, Standing.Clear)]
    [InlineData(0.9499, Standing.Borderline)]
    [InlineData(0.0, Standing.Borderline)]
    public void It_is_clear_where_nothing_moves_it_and_its_probability_is_high(double probability, Standing expected) =>
        Assert.Equal((expected, null), Judge(probability));

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.4)]
    public void It_depends_on_the_one_metric_that_moves_it(double probability) =>
        Assert.Equal((Standing.DependsOnOneMetric, "OF0002"), Judge(probability, second: Moves));

    [Fact]
    public void It_is_borderline_where_two_metrics_move_it() => Assert.Equal((Standing.Borderline, null), Judge(1, first: Moves, second: Moves));

    [Fact]
    public void It_is_borderline_where_a_choice_of_the_method_moves_it()
    {
        Assert.All(
            [
                Judge(1, change: s => s with { DomainMeans = Moves }),
                Judge(1, change: s => s with { Unrounded = Moves }),
                Judge(1, change: s => s with { TiesAtWorseEnd = Moves }),
                Judge(1, change: s => s with { OtherCuts = new OutcomeUnder("nof-beside", Moves) }),
                Judge(1, second: Moves, change: s => s with { DomainMeans = Moves }),
            ],
            judged => Assert.Equal((Standing.Borderline, null), judged));
    }

    [Fact]
    public void Another_rank_in_the_same_segment_moves_nothing() =>
        Assert.Equal((Standing.Clear, null), Judge(1, first: Stays with { LeagueRank = 99 }, change: s => s with { Unrounded = Stays with { Average = 2.01m } }));

    [Fact]
    public void It_depends_on_the_only_metric_that_it_has()
    {
        var judged = StandingRule.Judge(Segments(1m), [Item("OF0001")], Found() with { Without = [] });
        Assert.Equal((Standing.DependsOnOneMetric, "OF0001"), (judged.Standing, judged.DecidingItem?.Value));
    }

    private static (Standing Standing, string? Item) Judge(
        double probability, Outcome? first = null, Outcome? second = null, Func<SegmentSensitivity, SegmentSensitivity>? change = null)
    {
        var found = Found() with { Without = [new(Given.Id("OF0001"), first ?? Stays), new(Given.Id("OF0002"), second ?? Stays)] };
        var judged = StandingRule.Judge(Segments((decimal)probability), [Item("OF0001"), Item("OF0002")], change is null ? found : change(found));
        return (judged.Standing, judged.DecidingItem?.Value);
    }

    private static SegmentSensitivity Found() => new()
    {
        Standing = Standing.Borderline,
        Without = [],
        DomainMeans = Stays,
        Unrounded = Stays,
        TiesAtWorseEnd = Stays,
    };

    private static AveragedItem Item(string id) => new(Given.Id(id), "access", "one", 2m);

    private static OrganisationSegments Segments(decimal probability) => new()
    {
        Organisation = new Organisation(OdsCode.Parse("RA1"), "Trust RA1", OrganisationType.Acute, "", ""),
        Average = 2m,
        Unadjusted = 2,
        Override = new OverrideOutcome(false, OverrideSource.NotStated, null),
        Adjusted = 2,
        Final = 2,
        LeagueRank = 10,
        AverageRank = 10,
        Domains = [],
        Decisions = [],
        Likely = new LikelyRange(1m, 3m, 1, 30, [1m - probability, probability, 0m, 0m]),
    };
}
