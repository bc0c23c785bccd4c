using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tokens;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.WhatIf;

/// <summary>How far an organisation is from other segments.</summary>
/// <param name="Now">Where it stands.</param>
/// <param name="Better">To the next better segment.</param>
/// <param name="Worse">To the next worse one; single changes only, since every further worsening does it too.</param>
public sealed record SegmentMoves(OrganisationSegments Now, SegmentMove Better, SegmentMove Worse);

/// <summary>What moves an organisation to a better or a worse final segment.</summary>
/// <param name="Segment">The next segment in that direction; one beyond it counts as reached as well. <c>null</c> where there is none.</param>
/// <param name="Obstacle">What is in the way besides the average.</param>
/// <param name="Held">With the cuts as they are; <c>null</c> where the obstacle stops everything.</param>
/// <param name="Moving">With the cuts recomputed; <c>null</c> where the method fixes them, so that both are the same, and with <paramref name="Held"/>.</param>
public sealed record SegmentMove(int? Segment, Obstacle Obstacle, MovesUnderCuts? Held, MovesUnderCuts? Moving);

/// <summary>What moves an organisation to another segment while the cuts are held, or while they move with it.</summary>
/// <param name="Singles">Per metric the smallest change that does it alone, cheapest first; a metric that cannot is absent.</param>
/// <param name="Joint">The cheapest change of any number of metrics; <c>null</c> where there is none, or where none was asked for.</param>
public sealed record MovesUnderCuts(IReadOnlyList<ValueChange> Singles, JointChange? Joint);

/// <summary>Changes of several values that do together what each of them need not do alone.</summary>
/// <param name="Changes">By metric id and unit; none can be lessened or left out.</param>
/// <param name="Cost">The sum of their costs.</param>
public sealed record JointChange(IReadOnlyList<ValueChange> Changes, int Cost);

/// <summary>What stands between an organisation and another segment, besides its average.</summary>
public enum Obstacle
{
    /// <summary>Nothing.</summary>
    [Token("none")]
    None,

    /// <summary>There is no segment further on that scores lead to.</summary>
    [Token("last-segment")]
    LastSegment,

    /// <summary>A recorded decision sets the final segment; no value changes it.</summary>
    [Token("decision")]
    Decision,

    /// <summary>The financial override is a recorded decision; no value changes it.</summary>
    [Token("decided-override")]
    DecidedOverride,

    /// <summary>The financial override is derived: it is lifted when every metric that it depends on scores 1, and not otherwise.</summary>
    [Token("derived-override")]
    DerivedOverride,
}

/// <summary>A change of one value of an organisation, and how far it is.</summary>
public sealed record ValueChange
{
    public required MetricId Metric { get; init; }

    public required string Unit { get; init; }

    public required decimal From { get; init; }

    public required decimal To { get; init; }

    /// <summary>Rank of the value as it is among <see cref="Peers"/>, order evidence included.</summary>
    public required int RankFrom { get; init; }

    /// <summary>Rank of the value as it would be; level with equal values.</summary>
    public required int RankTo { get; init; }

    /// <summary>How many organisations have a value that this one is scored among, itself included.</summary>
    public required int Peers { get; init; }

    /// <summary>The change in hundredths of the spread of the peers' values, rounded up; 100,000 at most.</summary>
    public required int Cost { get; init; }

    /// <summary>The change as a value that the organisation might have.</summary>
    public Hypothesis Hypothesis => new(Metric, Unit, To);
}
