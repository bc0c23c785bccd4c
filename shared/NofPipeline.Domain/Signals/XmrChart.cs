namespace NofPipeline.Domain.Signals;

/// <summary>The chart of individual values and moving ranges (docs/uncertainty.md): mean, limits and what lies outside of what they allow.</summary>
public static class XmrChart
{
    /// <summary>
    /// So many moving ranges make limits: those of twelve points without a gap. From fewer the mean moving range is itself too unsure, and the eight points
    /// of a run would be most of what the mean is made of.
    /// </summary>
    public const int LeastRanges = 11;

    /// <summary>Three standard deviations, which a mean moving range of two independent values is 1.128 of: 3 / 1.128.</summary>
    public const decimal LimitFactor = 2.66m;

    /// <summary>The same for moving ranges.</summary>
    public const decimal RangeFactor = 3.27m;

    /// <summary>Charts the end of a series that can be compared.</summary>
    /// <param name="series">In any order; at most one figure a position.</param>
    /// <param name="bounds">What values can be.</param>
    public static ControlChart Of(IEnumerable<Observation> series, ValueBounds bounds)
    {
        List<Observation> all = [.. series.OrderBy(o => o.Position)];
        var comparable = all.Count - all.FindLastIndex(o => o.Frame != all[^1].Frame) - 1;
        var (points, repeats) = PointsOf(all[^comparable..]);
        var ranges = points.Select(p => p.MovingRange).OfType<decimal>().ToList();
        var limits = ranges.Count < LeastRanges ? null : LimitsOf(points, ranges, bounds);
        var status = limits is null ? ChartStatus.TooFewPoints : limits.MeanRange == 0m ? ChartStatus.NoVariation : ChartStatus.Charted;
        return status == ChartStatus.Charted
            ? new ControlChart(status, points, limits, SignalFinder.Find(points, limits!), all.Count - comparable, repeats)
            : new ControlChart(status, points, null, [], all.Count - comparable, repeats);
    }

    /// <summary>
    /// Each figure against that of the year before, which a pattern that comes back every year cancels out of. A figure without one, or with one that it
    /// cannot be compared with, is left out.
    /// </summary>
    /// <param name="series">The figures.</param>
    /// <param name="perYear">How many periods a year has.</param>
    public static IReadOnlyList<Observation> YearOnYear(IEnumerable<Observation> series, int perYear)
    {
        var byPosition = series.ToDictionary(o => o.Position);
        return
        [
            .. from o in byPosition.Values
               orderby o.Position
               where byPosition.TryGetValue(o.Position - perYear, out var before) && before.Frame == o.Frame
               select o with { Value = o.Value - byPosition[o.Position - perYear].Value },
        ];
    }

    private static (IReadOnlyList<ChartPoint> Points, int Repeats) PointsOf(List<Observation> observations)
    {
        var points = new List<ChartPoint>();
        Observation? last = null;
        foreach (var observation in observations)
        {
            if (last?.Period == observation.Period)
            {
                // The same figure again, as it is known by now.
                points[^1] = points[^1] with { Value = observation.Value, MovingRange = points[^1].MovingRange is null ? null : Math.Abs(observation.Value - points[^2].Value) };
            }
            else
            {
                points.Add(new ChartPoint(
                    observation.Position,
                    observation.Period,
                    observation.Value,
                    last?.Position == observation.Position - 1 ? Math.Abs(observation.Value - points[^1].Value) : null));
            }

            last = observation;
        }

        return (points, observations.Count - points.Count);
    }

    private static ChartLimits LimitsOf(IReadOnlyList<ChartPoint> points, List<decimal> ranges, ValueBounds bounds)
    {
        var mean = points.Average(p => p.Value);

        // A single figure that is far off makes two large ranges, which would widen the limits until they hide others: those are left out, once.
        var kept = ranges.Where(r => r <= RangeFactor * ranges.Average()).ToList();
        var meanRange = kept.Average();
        return new ChartLimits(
            mean,
            meanRange,
            RangeFactor * meanRange,
            Math.Max(mean - (LimitFactor * meanRange), bounds.Lowest ?? decimal.MinValue),
            Math.Min(mean + (LimitFactor * meanRange), bounds.Highest ?? decimal.MaxValue),
            ranges.Count - kept.Count);
    }
}
