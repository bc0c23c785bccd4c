using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Measures;

/// <summary>
/// Derives a quarter's value from monthly figures: the sum of numerators over the sum of denominators, or the sum of counts, over the
/// months of the basis, rounded as the metric is published. A mean of monthly percentages would be another figure, so percentages alone are never combined.
/// </summary>
public static class Deriver
{
    /// <summary>The value of one organisation; <c>null</c> where no month of the quarter is in or there was nothing to measure.</summary>
    /// <param name="rule">How the metric is derived.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="figures">The organisation's figures of the measure, at most one a month; months that the basis does not need are passed over.</param>
    public static DerivedValue? Derive(DerivationRule rule, Quarter quarter, IEnumerable<MonthlyFigure> figures)
    {
        var byMonth = figures.ToDictionary(f => f.Month);
        var latest = quarter.MonthsOf().Where(byMonth.ContainsKey).Cast<Month?>().Max();
        if (latest is null)
        {
            return null;
        }

        var needed = BasisMonths.Of(rule.Basis, quarter);
        List<Month> used = rule.Basis == Basis.LatestMonth ? [latest.Value] : [.. needed.Where(byMonth.ContainsKey)];
        return Combine([.. used.Select(m => byMonth[m])], rule.MultiplyBy) is { } value
            ? new DerivedValue(rule.Published(value), new DerivedFrom(rule.Measure, rule.Basis, used, [.. needed.Except(used)]))
            : null;
    }

    /// <summary>The value of a single month, not rounded; <c>null</c> where there was nothing to measure.</summary>
    public static decimal? OfMonth(DerivationRule rule, MonthlyFigure figure) => Combine([figure], rule.MultiplyBy);

    /// <summary>Whether figures can be added up to one: all of them shares, or all of them counts, or a single one.</summary>
    public static bool CanCombine(IReadOnlyCollection<MonthlyFigure> figures) =>
        figures.Count == 1 || figures.All(IsShare) || figures.All(IsCount);

    private static decimal? Combine(IReadOnlyList<MonthlyFigure> figures, decimal multiplyBy)
    {
        if (!CanCombine(figures))
        {
            return null;
        }

        if (figures is [{ Value: { } value }])
        {
            return value;
        }

        // Multiplied first, because a quotient may have been rounded at its 28th digit.
        var numerator = figures.Sum(f => f.Numerator!.Value) * multiplyBy;
        return figures.All(IsCount) ? numerator
            : figures.Sum(f => f.Denominator!.Value) is > 0 and var denominator ? numerator / denominator
            : null;
    }

    private static bool IsShare(MonthlyFigure figure) => figure is { Numerator: not null, Denominator: not null };

    private static bool IsCount(MonthlyFigure figure) => figure is { Numerator: not null, Denominator: null };
}
