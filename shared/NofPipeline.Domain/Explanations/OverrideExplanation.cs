using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Explanations;

/// <summary>Whether the financial override holds the segment back, and why.</summary>
public sealed record OverrideExplanation
{
    public required bool Applies { get; init; }

    public required OverrideSource Source { get; init; }

    /// <summary>The best segment that is left where it applies.</summary>
    public required int NoBetterThan { get; init; }

    /// <summary>The decision that sets it, if one does.</summary>
    public required Decision? Decision { get; init; }

    /// <summary>What the scores lead to, where the method derives it.</summary>
    public required bool? Derived { get; init; }

    /// <summary>The scores that it is derived from, where the method derives it.</summary>
    public required IReadOnlyList<ScoreItem> RestsOn { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>Where the rule comes from; <c>null</c> where the caller gave nothing.</summary>
    public required RuleBasis? Basis { get; init; }
}
