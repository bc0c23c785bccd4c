using FsCheck.Fluent;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Tests.Synthetic;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Properties;

public sealed class ScoreProperties
{
    [Fact]
    public void A_better_value_never_worsens_the_score() => Property.HoldsFor(
        from chosen in SyntheticQuarters.WithOneValueChosen.Generator
        from steps in Gen.Choose(1, 40)
        select (chosen.Quarter, chosen.Organisation, chosen.Value, By: steps / 8m),
        c =>
        {
            var value = c.Quarter.Inputs.Organisations[c.Organisation].Values[c.Value];
            var improved = c.Quarter.With(c.Quarter.Inputs.Organisations.Select((o, i) => i != c.Organisation ? o : o with
            {
                Values = [.. o.Values.Select(v => ReferenceEquals(v, value) ? Better(v, c.By, c.Quarter.Method) : v)],
            }));
            var before = ScoreOf(c.Quarter, c.Organisation, value);
            var after = ScoreOf(improved, c.Organisation, value);
            Assert.Equal(before is null, after is null);
            Assert.True(before is null || after <= before, $"{value} by {c.By}: {before} became {after}");
        });

    [Fact]
    public void Every_score_is_from_1_to_4() => Property.HoldsFor(quarter =>
        Assert.All(Figures(quarter), f => Assert.InRange(f.Unrounded, 1m, 4m)));

    [Fact]
    public void Every_printed_score_is_the_unrounded_one_half_up() => Property.HoldsFor(quarter =>
        Assert.All(Figures(quarter), f => Assert.Equal(Math.Floor((f.Unrounded * 100m) + 0.5m + 0.0000000000001m) / 100m, f.Printed)));

    [Fact]
    public void A_better_rank_in_the_group_never_has_a_worse_score() => Property.HoldsFor(quarter =>
    {
        var method = quarter.Method;
        var groups = Placed(quarter)
            .Where(p => p.Score.GroupRank is not null)
            .GroupBy(p => (p.Score.Metric, p.Score.Unit, Type: method.Metric(p.Score.Metric)!.Scoring(p.Score.Unit)!.PeerSet == PeerSet.OwnType ? p.Type : (OrganisationType?)null));
        foreach (var group in groups)
        {
            var inOrder = group.Select(p => p.Score).OrderBy(s => s.GroupRank).ToList();
            Assert.Equal(1, inOrder[0].GroupRank);
            Assert.All(inOrder, s => Assert.Equal(inOrder.Count, s.GroupSize));
            Assert.All(inOrder.Zip(inOrder.Skip(1)), p => Assert.True(
                p.First.GroupRank == p.Second.GroupRank ? p.First.Unrounded == p.Second.Unrounded : p.First.Unrounded < p.Second.Unrounded));
        }
    });

    [Fact]
    public void A_better_value_always_has_a_better_rank_in_the_type() => Property.HoldsFor(quarter =>
    {
        foreach (var peers in Placed(quarter).Where(p => p.Score.TypeRank is not null).GroupBy(p => (p.Score.Metric, p.Score.Unit, p.Type)))
        {
            var higherIsBetter = quarter.Method.Metric(peers.Key.Metric)!.Polarity == Polarity.HigherIsBetter;
            var inOrder = peers.Select(p => p.Score).OrderBy(s => higherIsBetter ? -s.Value : s.Value).ThenBy(s => s.TypeRank).ToList();
            Assert.Equal(1, inOrder[0].TypeRank);
            Assert.All(inOrder.Zip(inOrder.Skip(1)), p => Assert.True(
                p.First.Value == p.Second.Value ? p.First.TypeRank <= p.Second.TypeRank : p.First.TypeRank < p.Second.TypeRank));
        }
    });

    [Fact]
    public void The_mean_of_equal_scores_is_that_score() => Property.HoldsFor(
        from quarter in SyntheticQuarters.All.Generator
        from numerator in Gen.Choose(0, 210)
        select (quarter, Score: 1m + ScoreRounding.Keep(3m * numerator / 210m)),
        c =>
        {
            var method = c.quarter.Method;
            var equal = new SyntheticQuarter(
                method with
                {
                    Metrics = [.. method.Metrics.Select(m => m with { RoundedBeforeMeans = false, Units = [.. m.Units.Select(u => u with { Rule = u.Rule is null ? null : new InputScoreRule([c.Score]) })] })],
                    Composites = [.. method.Composites.Where(composite => composite.Rule is MeanRule { RoundedToInteger: false })],
                    QuarterRules = [],
                },
                c.quarter.Inputs with
                {
                    Organisations = [.. c.quarter.Inputs.Organisations.Select(o => o with { Values = [.. o.Values.Select(v => v with { Value = c.Score })] })],
                });
            Assert.All(
                equal.Run().Scores.Organisations.SelectMany(o => o.Domains.Concat(o.SubDomains).Select(g => g.Mean).Append(o.Average).OfType<MeanScore>()),
                mean => Assert.Equal(c.Score, mean.Unrounded));
        });

    [Fact]
    public void Values_of_a_metric_or_in_a_unit_that_the_method_does_not_know_change_nothing() => Property.HoldsFor(quarter =>
    {
        var known = quarter.With(quarter.Inputs.Organisations.Select(o => o with { Values = [.. o.Values.Where(v => v.Metric != quarter.Method.Metrics[0].Id)] }));
        var more = known.With(known.Inputs.Organisations.Select((o, i) => o with
        {
            Values = [new MetricValue(Given.Id("OF0777"), "%", i, null, ""), .. o.Values],
        }));
        Assert.Equal(CanonicalText.Of(known.Run()), CanonicalText.Of(more.Run()));

        var unit = known.With(known.Inputs.Organisations.Select((o, i) => o with
        {
            Values = [new MetricValue(quarter.Method.Metrics[0].Id, "furlongs", i, null, ""), .. o.Values],
        }));
        Assert.Equal(MeansAndSegments(known), MeansAndSegments(unit));
    });

    [Fact]
    public void A_contextual_metric_changes_no_mean_and_no_segment() => Property.HoldsFor(quarter =>
    {
        var contextual = Given.Metric("OF0777", null);
        var more = quarter with { Method = quarter.Method with { Metrics = [.. quarter.Method.Metrics, contextual] } };
        more = more.With(more.Inputs.Organisations.Select((o, i) => o with { Values = [.. o.Values, new MetricValue(contextual.Id, "%", i, null, "")] }));
        Assert.Equal(MeansAndSegments(quarter), MeansAndSegments(more));
        Assert.All(more.Run().Scores.Organisations, o => Assert.Single(o.Metrics, m => m.Metric == contextual.Id && m.Unrounded is null));
    });

    [Fact]
    public void Boards_change_nothing_for_trusts() => Property.HoldsFor(quarter =>
    {
        var trusts = quarter.With(quarter.Inputs.Organisations.Where(o => o.Organisation.Type != OrganisationType.IntegratedCareBoard));
        Assert.Equal(MeansAndSegments(trusts), MeansAndSegments(quarter));
    });

    private static MetricValue Better(MetricValue value, decimal by, MethodDefinition method)
    {
        var metric = method.Metric(value.Metric)!;
        return value with
        {
            Value = metric.Scoring(value.Unit)!.Rule is InputScoreRule ? Math.Max(1m, value.Value - by)
                : metric.Polarity == Polarity.HigherIsBetter ? value.Value + by
                : value.Value - by,
        };
    }

    private static decimal? ScoreOf(SyntheticQuarter quarter, int organisation, MetricValue value) =>
        quarter.Run().Scores.Of(quarter.Inputs.Organisations[organisation].Organisation.Code.Value).Metrics.Single(m => m.Metric == value.Metric).Unrounded;

    private static IEnumerable<(OrganisationType Type, MetricScore Score)> Placed(SyntheticQuarter quarter) =>
        quarter.Run().Scores.Organisations.SelectMany(o => o.Metrics.Select(m => (o.Organisation.Type, m)));

    private static string MeansAndSegments(SyntheticQuarter quarter)
    {
        var (scores, segments) = quarter.Run();
        var means = scores.Organisations
            .Where(o => o.Organisation.Type != OrganisationType.IntegratedCareBoard)
            .Select(o => o with { Metrics = [] });
        return CanonicalText.Of((scores with { Organisations = [.. means], Statistics = [] }, segments));
    }

    private static IEnumerable<(decimal Unrounded, decimal Printed)> Figures(SyntheticQuarter quarter)
    {
        foreach (var o in quarter.Run().Scores.Organisations)
        {
            foreach (var m in o.Metrics.Where(m => m.Unrounded is not null))
            {
                yield return (m.Unrounded!.Value, m.Printed!.Value);
            }

            foreach (var c in o.Composites)
            {
                yield return (c.Unrounded, c.Printed);
            }

            foreach (var mean in o.Domains.Concat(o.SubDomains).Select(g => g.Mean).Append(o.Average).OfType<MeanScore>())
            {
                yield return (mean.Unrounded, mean.Printed);
            }
        }
    }
}
