using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tests.Synthetic;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Properties;

/// <summary>What holds of the parts of every change of an average.</summary>
public sealed class AverageDecompositionProperties
{
    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(3, 5, 7)]
    [InlineData(4, 3, 2)]
    public void They_add_up_to_the_change(int changed, int dropped, int moved) => Property.HoldsFor(
        quarter =>
        {
            var before = Figures(quarter, quarter.Inputs);
            var after = Figures(quarter, Changed(quarter.Inputs, changed, dropped, moved));
            Assert.All(AverageDecomposition.Of(before, quarter.Method, after, quarter.Method), m => Assert.Equal(m.Change, m.Parts.Sum(p => p.Points)));
        });

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(3, 500, 7)]
    [InlineData(4, 3, 2)]
    public void Those_of_the_metrics_add_up_to_those_of_the_average(int changed, int dropped, int moved) => Property.HoldsFor(
        quarter =>
        {
            var before = Figures(quarter, quarter.Inputs);
            var after = Figures(quarter, Changed(quarter.Inputs, changed, dropped, moved));
            Assert.All(AverageDecomposition.Of(before, quarter.Method, after, quarter.Method), m => Assert.Equal(
                m.Parts.Where(p => p.Cause != AverageCause.MetricSet),
                m.Items.SelectMany(i => i.Parts)
                    .GroupBy(p => p.Cause)
                    .Select(g => new AveragePart(g.Key, g.Sum(p => p.Points)))
                    .Where(p => p.Points != 0m)
                    .OrderBy(p => p.Cause)));
        });

    [Fact]
    public void There_are_none_without_a_change_of_anything() => Property.HoldsFor(
        quarter =>
        {
            var figures = Figures(quarter, quarter.Inputs);
            Assert.All(AverageDecomposition.Of(figures, quarter.Method, figures, quarter.Method), m => Assert.Empty(m.Parts));
        });

    private static QuarterFigures Figures(SyntheticQuarter quarter, QuarterInputs inputs)
    {
        var scores = Scorer.Score(inputs, quarter.Method);
        return new QuarterFigures(inputs, scores, Segmenter.Segment(scores, inputs, quarter.Method));
    }

    /// <summary>Every so-manieth value changes, is dropped, or is said to be of another period.</summary>
    private static QuarterInputs Changed(QuarterInputs inputs, int changed, int dropped, int moved) => inputs with
    {
        Organisations =
        [
            .. inputs.Organisations.Select((o, i) => o with
            {
                Values =
                [
                    .. o.Values.Select((value, j) => (Value: value, At: i + j))
                        .Where(v => v.At % dropped != 0)
                        .Select(v => v.Value with
                        {
                            // Input scores stay among those that are allowed.
                            Value = v.At % changed == 0 && v.Value.Value is >= 1m and < 4m ? v.Value.Value + 1m : v.Value.Value,
                            ReportingPeriod = v.At % moved == 0 ? "2026" : v.Value.ReportingPeriod,
                        }),
                ],
            }),
        ],
    };
}
