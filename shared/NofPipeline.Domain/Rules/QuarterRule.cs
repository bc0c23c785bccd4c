using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Rules;

/// <summary>A rule that holds in some quarters only (METHOD 2025/26 section 3a).</summary>
public sealed record QuarterRule
{
    public required IReadOnlyList<Quarter> Quarters { get; init; }

    /// <summary>The metrics it concerns.</summary>
    public required IReadOnlyList<MetricId> Metrics { get; init; }

    /// <summary>Replaces the metrics' behaviour at their target.</summary>
    public AtTarget? AtTarget { get; init; }

    /// <summary>The metrics' scores enter all means rounded half up to two decimals.</summary>
    public bool RoundedBeforeMeans { get; init; }
}
