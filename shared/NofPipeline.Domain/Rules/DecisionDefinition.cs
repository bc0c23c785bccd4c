using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Rules;

/// <summary>A kind of decision that may be recorded about an organisation.</summary>
public sealed record DecisionDefinition
{
    /// <summary>Machine token, such as <c>improvement-programme</c>.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The values that are allowed.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The final segment that the value <c>1</c> leads to; <c>null</c> where the decision is shown only.</summary>
    public int? FinalSegment { get; init; }

    /// <summary>The quarters for which NHS England publishes the decision; where it does not, silence says nothing at all.</summary>
    public IReadOnlyList<Calendar.Quarter> PublishedIn { get; init; } = [];

    /// <summary>The published row that carries the decision in NHS England's files, where there is one (<c>OF5004</c>, <c>OF5007</c>).</summary>
    public Values.MetricId? PublishedRow { get; init; }
}

/// <summary>The financial override: an organisation to which it applies cannot be in a segment better than <see cref="NoBetterThan"/>.</summary>
public sealed record OverrideRule
{
    /// <summary>The published row of the flag (1 or 0).</summary>
    public required MetricId Id { get; init; }

    /// <summary>The best segment that is left, 3 in both framework years.</summary>
    public required int NoBetterThan { get; init; }

    /// <summary>The decision kind that sets the flag (value <c>1</c> or <c>0</c>). A decision outranks the derived flag.</summary>
    public required string DecisionKind { get; init; }

    /// <summary>
    /// Metrics whose scores must all be 1 for the flag to be 0 (2026/27); empty where the flag is an input only (2025/26).
    /// </summary>
    public required IReadOnlyList<MetricId> LiftedWhenAllScoreOne { get; init; }

    /// <summary>Other readings that fit the published flags as well.</summary>
    public IReadOnlyList<OverrideReading> OtherReadings { get; init; } = [];

    /// <summary>
    /// The flag that scores lead to: one known score above 1 decides that it applies, all known and 1 that it does not; <c>null</c> where the method
    /// derives nothing, and where what is known does not decide it (METHOD 2026/27 section 7).
    /// </summary>
    /// <param name="scoreOf">An organisation's unrounded score of a metric; <c>null</c> where it has none.</param>
    public bool? Derive(Func<MetricId, decimal?> scoreOf)
    {
        var scores = LiftedWhenAllScoreOne.Select(scoreOf).ToList();
        return scores.Exists(score => score > 1m) ? true
            : scores.Count == 0 || scores.Contains(null) ? null
            : false;
    }
}
