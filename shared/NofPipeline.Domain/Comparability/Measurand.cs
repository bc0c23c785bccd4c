using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Comparability;

/// <summary>
/// What a value measures: better and worse can be said, and a series drawn, of values of the same thing only. A metric of another framework year is another
/// thing, whatever its id: NHS England names, counts and scores it anew.
/// </summary>
public sealed record Measurand
{
    private readonly MetricId metric;
    private readonly string method;
    private readonly string unit;
    private readonly Polarity? polarity;
    private readonly UnitScoring? scoring;
    private readonly PeriodKind period;
    private readonly string? measure;

    private Measurand(MetricDefinition? definition, MethodDefinition from, MetricValue value)
    {
        (metric, method, unit) = (value.Metric, from.Id, value.Unit);
        (polarity, scoring) = (definition?.Polarity, definition?.Scoring(value.Unit));
        (period, measure) = (PeriodKinds.Of(value), value.DerivedFrom?.Measure);
    }

    /// <summary>What a value of a quarter measures.</summary>
    public static Measurand Of(MetricValue value, MethodDefinition method, Quarter quarter) =>
        new(method.MetricsIn(quarter).FirstOrDefault(m => m.Id == value.Metric), method, value);

    /// <summary>Why a value of this cannot be compared with a value of another, for people; <c>null</c> where it can.</summary>
    public string? WhyNotComparable(Measurand other) =>
        metric != other.metric ? "another metric"
        : method != other.method ? "another method"
        : unit != other.unit ? "another unit"
        : polarity != other.polarity || scoring != other.scoring ? "another rule"
        : measure != other.measure ? "one is stated, the other made of months"
        : period != other.period ? "another kind of period"
        : null;
}
