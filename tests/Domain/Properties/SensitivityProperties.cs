using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Sensitivity;
using NofPipeline.Domain.Tests.Synthetic;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Properties;

/// <summary>What holds of the alternatives to every quarter.</summary>
public sealed class SensitivityProperties
{
    [Fact]
    public void Leaving_a_metric_out_is_what_scoring_and_segmentation_make_where_it_does_not_count() => Property.HoldsFor(quarter =>
    {
        var found = Found(quarter);
        foreach (var id in quarter.Method.Metrics.Where(m => m.Averaged).Select(m => m.Id).Concat(quarter.Method.Composites.Select(c => c.Id)))
        {
            var expected = (quarter with { Method = NotCounting(id, quarter.Method) }).Run().Segments.Organisations.ToDictionary(o => o.Organisation.Code);
            Assert.All(found.Organisations, o =>
            {
                var scored = o.Sensitivity!.Without.Where(w => w.Item == id).ToList();
                Assert.All(scored, w => Assert.Equal(Placed(expected[o.Organisation.Code]), w.Outcome));
            });
        }
    });

    [Fact]
    public void Every_item_of_the_average_is_left_out_unless_it_is_the_only_one() => Property.HoldsFor(quarter =>
    {
        var items = quarter.Run().Scores.Organisations.ToDictionary(o => o.Organisation.Code, o => o.Average?.Items);
        Assert.All(Found(quarter).Organisations, o =>
        {
            Assert.Equal(items[o.Organisation.Code] is 1 ? 0 : items[o.Organisation.Code], o.Sensitivity!.Without.Count);
            Assert.Equal(o.Sensitivity.Without.Select(w => w.Item).Order(), o.Sensitivity.Without.Select(w => w.Item));
        });
    });

    [Fact]
    public void A_metric_that_nobody_has_makes_no_difference() => Property.HoldsFor(quarter =>
    {
        var more = quarter.Method with { Metrics = [.. quarter.Method.Metrics, Given.Scored("OF0999")] };
        Assert.Equal(Text(quarter), Text(quarter with { Method = more }));
    });

    [Fact]
    public void The_order_of_organisations_makes_no_difference() => Property.HoldsFor(quarter =>
        Assert.Equal(Text(quarter), Text(quarter.With(quarter.Inputs.Organisations.Reverse()))));

    [Fact]
    public void Its_own_cuts_beside_change_nothing() => Property.HoldsFor(quarter =>
        Assert.All(Found(quarter).Organisations, o => Assert.Equal(Placed(o), o.Sensitivity!.OtherCuts!.Outcome)));

    [Fact]
    public void Ties_at_the_worse_end_make_no_average_better_and_none_other_without_ties() => Property.HoldsFor(quarter =>
    {
        var ties = quarter.Run().Scores.Organisations.ToDictionary(o => o.Organisation.Code, o => o.Metrics.Any(m => m.Ties > 0));
        Assert.All(Found(quarter).Organisations, o =>
        {
            // The cells of a made-up matrix are in no order, but its components are bands, which do not tie.
            Assert.True(o.Sensitivity!.TiesAtWorseEnd.Average >= o.Average);
            Assert.True(ties[o.Organisation.Code] || o.Sensitivity!.TiesAtWorseEnd.Average == o.Average);
        });
    });

    private static QuarterSegments Found(SyntheticQuarter quarter)
    {
        var (scores, segments) = quarter.Run();
        var likely = new LikelyRange(1m, 4m, 1, 1, [0.25m, 0.25m, 0.25m, 0.25m]);
        var sure = segments with { Organisations = [.. segments.Organisations.Select(o => o with { Likely = likely })] };
        return Sensitivities.AddTo(sure, scores, quarter.Method, quarter.Method, beside: quarter.Method);
    }

    private static string Text(SyntheticQuarter quarter) => CanonicalText.Of((quarter.Run().Scores, Found(quarter)));

    private static MethodDefinition NotCounting(MetricId id, MethodDefinition method) => method with
    {
        Metrics = [.. method.Metrics.Select(m => m.Id == id ? m with { Averaged = false } : m)],
        Composites = [.. method.Composites.Select(c => c.Id == id ? c with { Averaged = false } : c)],
    };

    private static Outcome Placed(OrganisationSegments organisation) => new(organisation.Average, organisation.Adjusted, organisation.LeagueRank);
}
