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
