using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Gates;

/// <summary>The thresholds of the quality gates that a new file is held against: the content of <c>gates.yaml</c>.</summary>
public sealed record GateRules
{
    /// <summary>Of figures stated for a quarter; the period before is the quarter before.</summary>
    public required FeedGates MetricValues { get; init; }

    /// <summary>Of monthly figures; the period before is the month before.</summary>
    public required FeedGates MonthlyFigures { get; init; }

    /// <summary>What follows where a value is outside the range of its unit.</summary>
    public required GateAction OutOfRange { get; init; }

    public required IReadOnlyList<ValueRange> Ranges { get; init; }

    public required IReadOnlyList<DeclaredAbsence> Absences { get; init; }

    public required IReadOnlyList<RevisionPolicy> ScheduledRevisions { get; init; }

    /// <summary>Whether a file that changes what is in force is a revision that its publisher had announced; otherwise it is a correction.</summary>
    /// <param name="feed">The feed, such as <c>rtt-full-extract</c>.</param>
    /// <param name="fileName">The name under which it was dropped.</param>
    public bool IsScheduledRevision(string? feed, string fileName) =>
        ScheduledRevisions.Any(p => p.Feeds.Contains(feed) && p.Marked(fileName));

    /// <summary>What values of a metric can be; <c>null</c> where anything can be.</summary>
    public ValueRange? RangeOf(MetricId metric, string unit) => Ranges.FirstOrDefault(r => r.Unit == unit && !r.Except.Contains(metric));
}

/// <summary>What values of a unit can be.</summary>
/// <param name="Unit">The unit as the method writes it.</param>
/// <param name="Lowest">The lowest possible value.</param>
/// <param name="Highest">The highest possible value; <c>null</c> where there is none.</param>
/// <param name="IsWhole">Whether there is nothing between whole numbers.</param>
/// <param name="Except">Metrics in this unit whose values can be others.</param>
public sealed record ValueRange(string Unit, decimal Lowest, decimal? Highest, bool IsWhole, IReadOnlyList<MetricId> Except)
{
    /// <summary>Whether a value can be.</summary>
    public bool Contains(decimal value) => value >= Lowest && !(value > Highest) && (!IsWhole || decimal.IsInteger(value));
}

/// <summary>Organisations that had a good reason not to report a measure, so that nobody misses their figures.</summary>
/// <param name="Measure">The monthly measure.</param>
/// <param name="Organisations">Who did not report it.</param>
/// <param name="From">The first month without.</param>
/// <param name="To">The last month without.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record DeclaredAbsence(string Measure, IReadOnlyList<OdsCode> Organisations, Month From, Month To, string Reason);
