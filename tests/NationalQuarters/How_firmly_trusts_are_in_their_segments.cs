using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Sensitivity;
using NofPipeline.Domain.Uncertainty;
using NofPipeline.Domain.Values;
using NofPipeline.Methods;

namespace NofPipeline.NationalQuarters.Tests;

/// <summary>The figures of docs/uncertainty.md, section "Clearly in its segment, or not".</summary>
public sealed class How_firmly_trusts_are_in_their_segments
{
    private const ulong Seed = 1;

    [Theory]
    [InlineData("2025-26Q3", 65, 9, 131)]
    [InlineData("2025-26Q4", 57, 9, 139)]
    [InlineData("2026-27Q1", 45, 0, 157)]
    public void Is_said_of_each(string quarter, int clear, int dependOnOne, int borderline)
    {
        var (_, segments) = Found(quarter);

        var standings = segments.Organisations.CountBy(o => o.Sensitivity!.Standing).ToDictionary();
        Assert.Equal(
            (clear, dependOnOne, borderline),
            (standings[Standing.Clear], standings.GetValueOrDefault(Standing.DependsOnOneMetric), standings[Standing.Borderline]));
    }

    [Theory]
    [InlineData("2025-26Q3", 24, 2, 8, 25)]
    [InlineData("2025-26Q4", 27, 2, 7, 37)]
    [InlineData("2026-27Q1", 21, 0, 0, 51)]
    public void So_many_segments_hang_on_a_choice_of_the_method(string quarter, int domainMeans, int unrounded, int ties, int otherCuts)
    {
        var (_, segments) = Found(quarter);

        int Moved(Func<SegmentSensitivity, Outcome> alternative) => segments.Organisations.Count(o => alternative(o.Sensitivity!).Adjusted != o.Adjusted);
        Assert.Equal(
            (domainMeans, unrounded, ties, otherCuts),
            (Moved(s => s.DomainMeans), Moved(s => s.Unrounded), Moved(s => s.TiesAtWorseEnd), Moved(s => s.OtherCuts!.Outcome)));
    }

    [Theory]
    [InlineData("2025-26Q4", "OF0005", "OF0061", "OF1080", "infections")]
    [InlineData("2026-27Q1", "OF0005", "OF0061", "OF2080", "infections")]
    public void Without_a_metric_they_are_where_the_stages_put_them(string quarter, params string[] items)
    {
        var (sample, segments) = Found(quarter);
        Assert.All(items.Select(MetricId.Parse), id =>
        {
            var method = NotCounting(id, sample.Method);
            var scores = Scorer.Score(sample.Inputs, method);
            var expected = Segmenter.Segment(scores, sample.Inputs, method).Organisations.ToDictionary(o => o.Organisation.Code);
            var found = segments.Organisations.SelectMany(o => o.Sensitivity!.Without.Where(w => w.Item == id).Select(w => (Of: expected[o.Organisation.Code], w.Outcome))).ToList();
            Assert.NotEmpty(found);
            Assert.All(found, f => Assert.Equal(new Outcome(f.Of.Average, f.Of.Adjusted, f.Of.LeagueRank), f.Outcome));
        });
    }

    private static (NationalSample Sample, QuarterSegments Segments) Found(string quarter)
    {
        var sample = NationalSample.Load(quarter, Evidence.OrderColumn);
        var likely = LikelyRanges.AddTo(
            sample.Segments, Contestant.Of(sample.Scores, sample.Segments, sample.Method), sample.Method.Override.NoBetterThan, Seed, Environment.ProcessorCount);
        return (sample, Sensitivities.AddTo(likely, sample.Scores, sample.Method, sample.Method, MethodCatalogue.Embedded().BesideOf(sample.Method)));
    }

    private static MethodDefinition NotCounting(MetricId id, MethodDefinition method) => method with
    {
        Metrics = [.. method.Metrics.Select(m => m.Id == id ? m with { Averaged = false } : m)],
        Composites = [.. method.Composites.Select(c => c.Id == id ? c with { Averaged = false } : c)],
    };
}
