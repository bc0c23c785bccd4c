using NofPipeline.Domain.Explanations;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.NationalQuarters.Tests;

/// <summary>The steps that an explanation writes down, evaluated as they are written, come to the figures of the stages.</summary>
public sealed class Every_figure_is_explained
{
    private const int Decimals = 20;

    public static TheoryData<string> Quarters => ["2025-26Q3", "2025-26Q4", "2026-27Q1"];

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Every_metric_of_every_organisation(string quarter)
    {
        var sample = NationalSample.Load(quarter, Evidence.OrderColumn);
        var explainer = ExplainerOf(sample);
        var worked = 0;
        foreach (var stored in sample.Scores.Organisations)
        {
            var explained = explainer.Explain(stored.Organisation.Code, [])!;
            Assert.Empty(explained.Discrepancies);
            Assert.Equal(stored.Metrics.Select(m => (m.Metric, m.Unit, m.Value)), explained.Metrics.Select(m => (m.Metric, m.Unit, m.Value)));
            foreach (var (score, metric) in stored.Metrics.Zip(explained.Metrics).Where(m => m.First.Unrounded is not null))
            {
                Assert.Equal(score.Unrounded!.Value, Evaluated(metric.Score!.Working));
                Assert.Equal(score.Printed, decimal.Round(Evaluated(metric.Score.Working) + 0.000000000000001m, 2, MidpointRounding.AwayFromZero));
                worked++;
            }

            foreach (var (score, composite) in stored.Composites.Zip(explained.Composites))
            {
                var figures = Evaluated(composite.Working);
                Assert.Equal(score.Unrounded, composite.Working.Result == figures ? figures : decimal.Round(figures, 0, MidpointRounding.AwayFromZero));
            }
        }

        Assert.True(worked > 2500, $"Only {worked} scores were worked out.");
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Every_mean_cut_segment_and_rank(string quarter)
    {
        var sample = NationalSample.Load(quarter, Evidence.OrderColumn);
        var explainer = ExplainerOf(sample);
        var scores = sample.Scores.Organisations.ToDictionary(o => o.Organisation.Code);
        foreach (var stored in sample.Segments.Organisations)
        {
            var own = scores[stored.Organisation.Code];
            var explained = explainer.Explain(stored.Organisation.Code, [])!;
            var segment = explained.Segment!;
            Assert.Equal(own.Average!.Unrounded, Evaluated(segment.Average.Working));
            Assert.Equal(own.Average.Unrounded, decimal.Round(segment.Average.Items.Sum(i => i.Score) / segment.Average.Items.Count, Decimals, MidpointRounding.AwayFromZero));
            Assert.Equal(own.Domains.Select(d => d.Mean.Unrounded), explained.Domains.Select(d => Evaluated(d.Mean.Working)));
            Assert.Equal(own.SubDomains.Select(d => d.Mean.Unrounded), explained.Domains.SelectMany(d => d.SubDomains).Select(d => Evaluated(d.Mean.Working)));
            Assert.Equal(
                (stored.Unadjusted, stored.Override.Applies, stored.Adjusted, stored.Final, stored.LeagueRank, stored.AverageRank),
                (segment.Unadjusted, segment.Override.Applies, segment.Adjusted, segment.Final, segment.League.Rank, segment.League.AverageRank));
            Assert.Equal(
                stored.Domains.Select(d => (d.Domain, d.Score, d.Segment, (int?)d.Rank)),
                explained.Domains.Select(d => (d.Id, d.Mean.Printed, d.Cuts!.Segment, d.Rank)));
            Assert.Equal(sample.Segments.Cuts[0].Cuts, segment.Cuts.Cuts.Select(c => c.Working is null ? c.Value : Arithmetic.Evaluate(c.Working.Figures)));
            Assert.Contains(segment.League.Neighbours, p => p.Organisation == stored.Organisation.Code && p.Rank == stored.LeagueRank);
        }
    }

    [Fact]
    public void A_stored_figure_that_is_not_what_the_steps_come_to_is_told()
    {
        var sample = NationalSample.Load("2025-26Q4", Evidence.OrderColumn);
        var code = OdsCode.Parse("RJ1");

        var score = ExplainerOf(sample with { Scores = WithScores(sample.Scores, code, m => m with { Unrounded = m.Unrounded + 0.01m }) }).Explain(code, [])!;
        var segment = ExplainerOf(sample with
        {
            Segments = sample.Segments with
            {
                Organisations = [.. sample.Segments.Organisations.Select(o => o.Organisation.Code == code ? o with { Final = 2, LeagueRank = 13 } : o)],
            },
        }).Explain(code, [])!;

        Assert.Equal([new Discrepancy("OF0013: score", "2.46454545454545454545", "2.45454545454545454545")], score.Discrepancies);
        Assert.Equal([new Discrepancy("final segment", "2", "none"), new Discrepancy("league rank", "13", "12")], segment.Discrepancies.OrderBy(d => d.Figure, StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_is_explained_who_is_not_there() =>
        Assert.Null(ExplainerOf(NationalSample.Load("2025-26Q4", Evidence.OrderColumn)).Explain(OdsCode.Parse("RZZ"), []));

    private static QuarterScores WithScores(QuarterScores scores, OdsCode code, Func<MetricScore, MetricScore> change) => scores with
    {
        Organisations =
        [
            .. scores.Organisations.Select(o => o.Organisation.Code == code
                ? o with { Metrics = [.. o.Metrics.Select(m => m.Metric == MetricId.Parse("OF0013") ? change(m) : m)] }
                : o),
        ],
    };

    private static decimal Evaluated(Working working) => decimal.Round(Arithmetic.Evaluate(working.Figures), Decimals, MidpointRounding.AwayFromZero);

    private static Explainer ExplainerOf(NationalSample sample) =>
        new(new ExplainedQuarter(sample.Method, sample.Inputs, sample.Scores, sample.Segments, new Dictionary<MetricId, RuleBasis>()));
}
