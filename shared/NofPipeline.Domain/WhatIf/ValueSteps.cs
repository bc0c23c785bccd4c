using NofPipeline.Domain.Rules;

namespace NofPipeline.Domain.WhatIf;

/// <summary>
/// The values to try. A score depends on a value only through how it compares with the peers' values and with the limits of its rule, so
/// that nothing changes inside a gap between two of these: each of them, and one value of each gap, are all the cases that there are.
/// Values have as many decimals as the metric's values have, and go no further than those, or one step past a limit.
/// </summary>
internal sealed class ValueSteps
{
    private readonly IReadOnlyList<decimal>? allowed;
    private readonly List<decimal> limits;
    private readonly List<decimal> breaks;
    private readonly decimal step;

    /// <param name="rule">How the values are scored.</param>
    /// <param name="values">The values of the peer set.</param>
    public ValueSteps(ScoringRule rule, IReadOnlyCollection<decimal> values)
    {
        allowed = (rule as InputScoreRule)?.Allowed;
        limits = LimitsOf(rule);
        breaks = [.. values.Concat(limits).Distinct().Order()];
        step = new decimal(1, 0, 0, false, values.Max(DecimalsOf));
    }

    /// <summary>Nearest first.</summary>
    public IEnumerable<decimal> From(decimal current, bool upwards)
    {
        var inDirection = (allowed ?? breaks).Where(v => upwards ? v > current : v < current).Order();
        var ahead = (upwards ? inDirection : inDirection.Reverse()).ToList();
        return allowed is null ? WithGaps(current, ahead, upwards) : ahead;
    }

    private IEnumerable<decimal> WithGaps(decimal current, List<decimal> ahead, bool upwards)
    {
        var before = current;
        foreach (var next in ahead)
        {
            if (Past(before, upwards) is var inGap && (upwards ? inGap < next : inGap > next))
            {
                yield return inGap;
            }

            if (next % step == 0m)
            {
                yield return next;
            }

            before = next;
        }

        if (limits.Contains(before))
        {
            yield return Past(before, upwards);
        }
    }

    /// <summary>The first value of the metric's decimals beyond a value.</summary>
    private decimal Past(decimal value, bool upwards) =>
        upwards ? (Math.Floor(value / step) + 1m) * step : (Math.Ceiling(value / step) - 1m) * step;

    private static List<decimal> LimitsOf(ScoringRule rule) => rule switch
    {
        TargetThenRankRule target => [target.Target],
        RankWithinTargetRule target => [target.Target],
        ThreeTierRule tiers => [tiers.Top, tiers.Floor],
        BandsRule bands => [.. bands.Bands.Select(b => b.Limit)],
        LinearRankRule or InputScoreRule => [],
        _ => throw new NotSupportedException($"{rule.GetType().Name} has no limits stated here."),
    };

    private static byte DecimalsOf(decimal value)
    {
        byte decimals = 0;
        while (value % 1m != 0m)
        {
            value *= 10m;
            decimals++;
        }

        return decimals;
    }
}
