namespace NofPipeline.Domain.Signals;

/// <summary>Finds what is unlikely where nothing has changed. No rule looks across a period that is missing.</summary>
internal static class SignalFinder
{
    public const int RunLength = 8;

    public const int TrendLength = 6;

    private const int WindowLength = 3;

    private const int NearOfWindow = 2;

    public static IReadOnlyList<Signal> Find(IReadOnlyList<ChartPoint> points, ChartLimits limits) =>
    [
        .. BeyondLimit(points, limits),
        .. LargeSteps(points, limits),
        .. Unbroken(points, p => Math.Sign(points[p].Value - limits.Mean)).Where(s => s.Count >= RunLength).Select(s => Signal(SignalRule.Run, points, s)),
        .. Trends(points),
        .. NearLimit(points, limits),
    ];

    private static IEnumerable<Signal> BeyondLimit(IReadOnlyList<ChartPoint> points, ChartLimits limits) => points
        .Where(p => p.Value < limits.Lower || p.Value > limits.Upper)
        .Select(p => new Signal(SignalRule.BeyondLimit, p.Value > limits.Upper, p.Period, p.Period));

    private static IEnumerable<Signal> LargeSteps(IReadOnlyList<ChartPoint> points, ChartLimits limits) => Enumerable.Range(1, points.Count - 1)
        .Where(i => points[i].MovingRange > limits.RangeLimit)
        .Select(i => new Signal(SignalRule.LargeStep, points[i].Value > points[i - 1].Value, points[i - 1].Period, points[i].Period));

    /// <summary>Steps of one direction in a row; six points have five of them.</summary>
    private static IEnumerable<Signal> Trends(IReadOnlyList<ChartPoint> points) =>
        Unbroken(points, p => p > 0 && points[p].MovingRange is not null ? Math.Sign(points[p].Value - points[p - 1].Value) : 0)
            .Where(s => s.Count >= TrendLength - 1)
            .Select(s => Signal(SignalRule.Trend, points, (s.First - 1, s.Count + 1, s.Side)));

    private static IEnumerable<Signal> NearLimit(IReadOnlyList<ChartPoint> points, ChartLimits limits)
    {
        var near = XmrChart.LimitFactor * limits.MeanRange * 2 / 3;
        int Side(int p) => Math.Abs(points[p].Value - limits.Mean) > near ? Math.Sign(points[p].Value - limits.Mean) : 0;
        foreach (var side in new[] { -1, 1 })
        {
            (int First, int Last)? found = null;
            for (var p = 0; p + WindowLength <= points.Count; p++)
            {
                List<int> window = [.. Enumerable.Range(p, WindowLength).Where(i => Side(i) == side)];
                if (window.Count < NearOfWindow || Enumerable.Range(p + 1, WindowLength - 1).Any(i => points[i].MovingRange is null))
                {
                    continue;
                }

                // Windows that overlap in these points are one signal.
                if (found is { } before && window[0] <= before.Last)
                {
                    found = (before.First, window[^1]);
                    continue;
                }

                if (found is { } complete)
                {
                    yield return Signal(SignalRule.NearLimit, points, (complete.First, complete.Last - complete.First + 1, side));
                }

                found = (window[0], window[^1]);
            }

            if (found is { } last)
            {
                yield return Signal(SignalRule.NearLimit, points, (last.First, last.Last - last.First + 1, side));
            }
        }
    }

    /// <summary>The longest stretches of points on one side, without a gap and without a point on neither.</summary>
    private static IEnumerable<(int First, int Count, int Side)> Unbroken(IReadOnlyList<ChartPoint> points, Func<int, int> side)
    {
        for (var first = 0; first < points.Count;)
        {
            var next = first + 1;
            while (next < points.Count && side(next) == side(first) && points[next].MovingRange is not null)
            {
                next++;
            }

            if (side(first) != 0)
            {
                yield return (first, next - first, side(first));
            }

            first = next;
        }
    }

    private static Signal Signal(SignalRule rule, IReadOnlyList<ChartPoint> points, (int First, int Count, int Side) stretch) =>
        new(rule, stretch.Side > 0, points[stretch.First].Period, points[stretch.First + stretch.Count - 1].Period);
}
