using FsCheck;
using FsCheck.Fluent;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Synthetic;

/// <summary>The made-up quarters hold what the properties are about; a property of nothing would prove nothing.</summary>
public sealed class SyntheticQuartersTests
{
    private static readonly IReadOnlyList<SyntheticQuarter> Quarters = [.. Gen.Sample(SyntheticQuarters.All.Generator, 200, new Rnd(2026), 50)];

    [Theory]
    [InlineData(typeof(LinearRankRule))]
    [InlineData(typeof(TargetThenRankRule))]
    [InlineData(typeof(RankWithinTargetRule))]
    [InlineData(typeof(ThreeTierRule))]
    [InlineData(typeof(BandsRule))]
    [InlineData(typeof(InputScoreRule))]
    public void Every_family_scores_in_many_of_them(Type rule) => Many(quarter =>
        quarter.Run().Scores.Organisations.SelectMany(o => o.Metrics).Any(m => m.Unrounded is not null && quarter.Method.Metric(m.Metric)!.Scoring(m.Unit)!.Rule!.GetType() == rule));

    [Fact]
    public void Values_tie_and_evidence_places_some_of_them()
    {
        Many(quarter => quarter.Run().Scores.Organisations.Any(o => o.Metrics.Any(m => m.Ties > 0)));
        Many(quarter => quarter.Run().Scores.Organisations.Any(o => o.Metrics.Any(m => m.PlacedByOrderEvidence)));
        Many(quarter => quarter.Inputs.Organisations.Any(o => o.Values.Any(v => v.Order?.Basis == OrderBasis.PublishedRank)));
    }

    [Fact]
    public void Groups_of_one_occur() => Many(quarter => quarter.Run().Scores.Organisations.Any(o => o.Metrics.Any(m => m.GroupSize == 1)));

    [Fact]
    public void Every_type_takes_part() =>
        Assert.All(OrganisationTypes.All, type => Many(quarter => quarter.Inputs.Organisations.Any(o => o.Organisation.Type == type)));

    [Fact]
    public void Every_segment_and_every_source_of_an_override_occurs()
    {
        Assert.All(Enumerable.Range(1, 5), segment => Many(quarter => quarter.Run().Segments.Organisations.Any(o => o.Final == segment)));
        Assert.All(Enum.GetValues<OverrideSource>(), source => Many(quarter => quarter.Run().Segments.Organisations.Any(o => o.Override.Source == source)));
        Many(quarter => quarter.Run().Segments.Organisations.Any(o => o.Unadjusted < o.Adjusted));
        Many(quarter => quarter.Run().Segments.Organisations.Any(o => o.Override is { Source: OverrideSource.Decision, Derived: { } derived, Applies: var applies } && derived != applies));
    }

    [Theory]
    [InlineData("infections")]
    [InlineData("OF1080")]
    [InlineData("OF2029")]
    public void Every_composite_occurs_and_is_missing(string id)
    {
        Many(quarter => quarter.Run().Scores.Organisations.Any(o => o.Composites.Any(c => c.Id.Value == id)));
        Many(quarter => quarter.Run().Scores.Organisations.Any(o => o.Average is not null && o.Composites.All(c => c.Id.Value != id)));
    }

    [Fact]
    public void Quarter_rules_apply_and_do_not()
    {
        Many(quarter => quarter.Method.MetricsIn(quarter.Inputs.Quarter) != quarter.Method.Metrics);
        Many(quarter => quarter.Method.QuarterRules.Count > 0 && quarter.Method.MetricsIn(quarter.Inputs.Quarter) == quarter.Method.Metrics);
    }

    private static void Many(Func<SyntheticQuarter, bool> holds) => Assert.InRange(Quarters.Count(holds), Quarters.Count / 20, Quarters.Count);
}
