using FsCheck;
using FsCheck.Fluent;
using NofPipeline.Domain.Signals;
using NofPipeline.Domain.Uncertainty;

namespace NofPipeline.Domain.Tests.Signals;

/// <summary>The rules once more, each point with every window that it stands in.</summary>
public sealed class SignalProperties
{
    /// <summary>Few levels, so that points are equal and on the mean; now and then a gap.</summary>
    private static readonly Gen<Observation[]> Series =
        from count in Gen.Choose(12, 40)
        from level in Gen.Choose(1, 5)
        from steps in Gen.Choose(-level, level).ArrayOf(count)
        from drift in Gen.Elements(0, 0, 1)
        from gap in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1))).ArrayOf(count)
        select steps.Select((step, i) =>
        {
            var position = i + gap.Take(i + 1).Sum();
            return new Observation(position, $"P{position}", step + (i * drift / 3m), "%");
        }).ToArray();

    [Fact]
    public void Every_point_of_a_signal_is_in_a_window_that_makes_it_one_and_no_other_is() => Properties.Property.HoldsFor(Series, series =>
    {
        var chart = XmrChart.Of(series, ValueBounds.None);
        if (chart.Limits is not { } limits)
        {
            Assert.Empty(chart.Signals);
            return;
        }

        var positions = series.ToDictionary(o => o.Period, o => o.Position);
        int Side(Observation o) => Math.Sign(o.Value - limits.Mean);
        int Near(Observation o) => Math.Abs(o.Value - limits.Mean) > 2 * 2.66m * limits.MeanRange / 3 ? Side(o) : 0;
        foreach (var side in new[] { 1, -1 })
        {
            Assert.Equal(InWindows(series, 8, w => w.All(o => Side(o) == side)), Signalled(SignalRule.Run, side, _ => true));
            Assert.Equal(InWindows(series, 6, w => w.Zip(w.Skip(1)).All(p => Math.Sign(p.Second.Value - p.First.Value) == side)), Signalled(SignalRule.Trend, side, _ => true));
            Assert.Equal(
                InWindows(series, 3, w => w.Count(o => Near(o) == side) >= 2).Intersect(series.Where(o => Near(o) == side).Select(o => o.Position)).Order(),
                Signalled(SignalRule.NearLimit, side, o => Near(o) == side));
            Assert.Equal(series.Where(o => side * (o.Value - limits.Mean) > 2.66m * limits.MeanRange).Select(o => o.Position), Signalled(SignalRule.BeyondLimit, side, _ => true));
        }

        IEnumerable<int> Signalled(SignalRule rule, int side, Func<Observation, bool> counts) => chart.Signals
            .Where(s => s.Rule == rule && s.IsHigh == side > 0)
            .SelectMany(s => series.Where(o => counts(o) && o.Position >= positions[s.From] && o.Position <= positions[s.To]))
            .Select(o => o.Position)
            .Distinct()
            .Order();
    });

    [Fact]
    public void Where_nothing_changes_more_than_one_series_of_five_has_a_signal_all_the_same()
    {
        // Sums of twelve uniform numbers are nearly normal; 24 months each.
        var draws = new Draws(1, 0);
        int Next() => (int)(draws.Next() % 1000);
        var signalled = Enumerable.Range(0, 1000).Count(_ => XmrChart.Of(
            [.. Enumerable.Range(0, 24).Select(i => new Observation(i, $"P{i}", Enumerable.Range(0, 12).Sum(_ => Next()), "%"))], ValueBounds.None).Signals.Count > 0);

        Assert.InRange(signalled, 200, 270);
    }

    private static IEnumerable<int> InWindows(Observation[] series, int length, Func<Observation[], bool> isSignal) => Enumerable
        .Range(0, Math.Max(0, series.Length - length + 1))
        .Select(i => series[i..(i + length)])
        .Where(w => w[^1].Position - w[0].Position == length - 1 && isSignal(w))
        .SelectMany(w => w.Select(o => o.Position))
        .Distinct()
        .Order();
}
