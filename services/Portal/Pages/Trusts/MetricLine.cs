using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>A metric of an organisation as its page shows it.</summary>
/// <param name="Metric">The metric as it is scored in the quarter.</param>
/// <param name="Score">Its value, score and rank.</param>
/// <param name="Ranked">How many organisations the rank is among.</param>
/// <param name="Points">The metric in every quarter up to this one, oldest first; the last is this one.</param>
public sealed record MetricLine(MetricDefinition Metric, MetricScore Score, int Ranked, IReadOnlyList<MetricPoint> Points)
{
    /// <summary>The reporting period as stated; empty where none is.</summary>
    public string Period => Points[^1].Period;

    /// <summary>How old the figure is against the quarter. Reporting periods are free text: they are compared, never read.</summary>
    public string Freshness
    {
        get
        {
            if (Points.Count == 1)
            {
                return "no earlier quarter";
            }

            var same = Points.Reverse().Skip(1).TakeWhile(p => p.Score is not null && p.Period == Period).ToList();
            return same.Count == 0 ? "new this quarter"
                : same[0].Score!.Unit == Score.Unit && same[0].Score!.Value != Score.Value ? $"same period as in {same[0].Quarter.Display}, revised"
                : $"unchanged since {same[^1].Quarter.Display}";
        }
    }

    /// <summary>The values that can be compared with this one, which measure the same; <c>null</c> where a quarter has none.</summary>
    public IReadOnlyList<decimal?> Trend => [.. Points.Select(p => p.Score is { } score && WhyNot(p) is null ? score.Value : (decimal?)null)];

    /// <summary>
    /// Whether the value is better or worse than that of the quarter before, or why they cannot be compared; empty where that quarter has none.
    /// </summary>
    public string Change
    {
        get
        {
            if (Points.Count == 1 || Points[^2].Score?.Value is not { } before)
            {
                return string.Empty;
            }

            return WhyNot(Points[^2]) is { } reason ? $"not comparable: {reason}"
                : Score.Value == before ? "same" : (Score.Value > before) == (Metric.Polarity == Polarity.HigherIsBetter) ? "better" : "worse";
        }
    }

    private string? WhyNot(MetricPoint point) => point.Measurand is { } other ? Points[^1].Measurand?.WhyNotComparable(other) : null;
}
