using FsCheck;
using FsCheck.Fluent;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tests.Synthetic;
using NofPipeline.Domain.Tests.WhatIf;
using NofPipeline.Domain.Values;
using NofPipeline.Domain.WhatIf;

namespace NofPipeline.Domain.Tests.Properties;

/// <summary>What is said to move an organisation does, applied to the whole quarter; what is less does not.</summary>
public sealed class MoveProperties
{
    private const int MostCombinations = 600;

    private static readonly Gen<Case> Cases =
        from quarter in SyntheticQuarters.All.Generator
        let figures = Recomputation.Of(quarter.Inputs, quarter.Method)
        where figures.Segments.Organisations.Count > 0
        from organisation in Gen.Elements(figures.Segments.Organisations.Select(o => o.Organisation.Code).ToArray())
        select new Case(quarter, figures, organisation);

    [Fact]
    public void A_change_that_is_named_moves_the_organisation_and_a_smaller_one_does_not() =>
        Property.HoldsFor(Cases, c => new AppliedMove(c.Figures, c.Quarter.Method, c.Organisation).Check(c.Find()));

    /// <summary>Only cases in which several changes are the cheapest tell anything, and only small ones can be tried out.</summary>
    [Fact]
    public void With_the_cuts_held_no_change_for_the_better_is_cheaper_than_the_joint_one()
    {
        var tried = 0;
        foreach (var c in Gen.Sample(Cases, Thorough.Count(modest: 500, thorough: 2000), new Rnd(2026), 50))
        {
            var candidates = c.Candidates();
            if (c.Find().Better.Held?.Joint is { Changes.Count: > 1 } joint && candidates.Aggregate(1L, (n, values) => n * values.Count) <= MostCombinations)
            {
                var applied = new AppliedMove(c.Figures, c.Quarter.Method, c.Organisation);
                var cheapest = Combinations(candidates)
                    .Where(hypotheses => applied.FinalWith(held: true, [.. hypotheses]) < c.Now.FinalOrAdjusted)
                    .Min(hypotheses => hypotheses.Sum(applied.CostOf));
                Assert.True(cheapest == joint.Cost, $"{joint.Cost} instead of {cheapest}: {c}");
                tried++;
            }
        }

        Assert.InRange(tried, Thorough.Count(modest: 3, thorough: 20), 2000);
    }

    [Fact]
    public void Supposing_the_values_that_are_there_changes_nothing() => Property.HoldsFor(Cases, c =>
    {
        var values = c.Quarter.Inputs.Organisations.First(o => o.Organisation.Code == c.Organisation).Values;
        var supposed = Recomputation.Apply(c.Quarter.Inputs, c.Organisation, [.. values.Select(v => new Hypothesis(v.Metric, v.Unit, v.Value * 1.00m))]);
        Assert.Empty(RevisionDetector.Compare(c.Figures, Recomputation.Of(supposed, c.Quarter.Method)));
    });

    [Fact]
    public void Whatever_stands_in_the_way_is_named() => Property.HoldsFor(Cases, c =>
    {
        var (now, better, worse) = c.Find();
        var programme = now.Decisions.Any(d => d is { Kind: Given.ProgrammeKind, Value: "1" });
        var decided = now.Decisions.Any(d => d is { Kind: Given.OverrideKind, Value: "1" });
        Assert.Equal(programme, better.Obstacle == Obstacle.Decision);
        Assert.Equal(programme, worse.Obstacle == Obstacle.Decision);
        Assert.Equal(!programme && now.FinalOrAdjusted == 3 && decided, better.Obstacle == Obstacle.DecidedOverride);
        Assert.Equal(!programme && now.FinalOrAdjusted == 3 && !decided && now.Override.Applies, better.Obstacle == Obstacle.DerivedOverride);
        Assert.Equal(!programme && now.FinalOrAdjusted == 1, better.Obstacle == Obstacle.LastSegment);
        Assert.Equal(!programme && now.FinalOrAdjusted == 4, worse.Obstacle == Obstacle.LastSegment);
    });

    [Fact]
    public void The_cases_hold_what_the_properties_are_about()
    {
        var found = Gen.Sample(Cases, 200, new Rnd(2026), 50).Select(c => c.Find()).ToList();
        void Many(Func<SegmentMoves, bool> holds) => Assert.InRange(found.Count(holds), 8, found.Count);
        Many(m => m.Better.Held?.Singles.Count > 0);
        Many(m => m.Better.Moving?.Singles.Count > 0);
        Many(m => m.Better.Held?.Joint?.Changes.Count > 1);
        Many(m => m.Better.Moving?.Joint?.Changes.Count > 1);
        Many(m => m.Worse.Held?.Singles.Count > 0);
        Assert.Contains(found, m => m.Better.Held is { Joint: null });
        Assert.All(Enum.GetValues<Obstacle>(), obstacle => Assert.Contains(found, m => m.Better.Obstacle == obstacle));
    }

    private static IEnumerable<List<Hypothesis>> Combinations(IEnumerable<IReadOnlyList<Hypothesis>> candidates) => candidates.Aggregate(
        (IEnumerable<List<Hypothesis>>)[[]],
        (combinations, values) => combinations.SelectMany(c => values.Select(v => (List<Hypothesis>)[.. c, v])));

    private sealed record Case(SyntheticQuarter Quarter, QuarterFigures Figures, OdsCode Organisation)
    {
        public OrganisationSegments Now => Figures.Segments.Organisations.First(o => o.Organisation.Code == Organisation);

        public SegmentMoves Find() => MoveFinder.Find(Figures, Quarter.Method, Organisation);

        /// <summary>Each scored value as it is and as others have it or a limit says, one step past the limit included, as far as it is better.</summary>
        public IReadOnlyList<IReadOnlyList<Hypothesis>> Candidates() =>
        [
            .. Figures.Scores.Organisations.First(o => o.Organisation.Code == Organisation).Metrics
                .Where(m => m.Unrounded is not null)
                .Select(m => (IReadOnlyList<Hypothesis>)[.. ValuesOf(m.Metric, m.Unit, m.Value).Select(v => new Hypothesis(m.Metric, m.Unit, v))]),
        ];

        public override string ToString() => $"{Organisation} in {Quarter}";

        private IEnumerable<decimal> ValuesOf(MetricId metric, string unit, decimal current)
        {
            var applied = new AppliedMove(Figures, Quarter.Method, Organisation);
            var rule = applied.Unit(metric, unit).Rule;
            if (rule is InputScoreRule input)
            {
                return input.Allowed.Where(v => v < current).Append(current);
            }

            decimal[] limits = rule switch
            {
                TargetThenRankRule target => [target.Target],
                RankWithinTargetRule target => [target.Target],
                ThreeTierRule tiers => [tiers.Top, tiers.Floor],
                BandsRule bands => [.. bands.Bands.Select(b => b.Limit)],
                _ => [],
            };
            var step = applied.Step(metric, unit);
            var higher = Quarter.Method.Metric(metric)!.Polarity == Polarity.HigherIsBetter;
            return limits.Select(v => Math.Floor(v / step) * step).SelectMany(v => new[] { v - step, v, v + step })
                .Concat(applied.Peers(metric, unit))
                .Where(v => v % step == 0m && (higher ? v > current : v < current))
                .Append(current)
                .Distinct();
        }
    }
}
