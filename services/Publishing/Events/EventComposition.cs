using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Rules;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Publishing.Events;

/// <summary>What <see cref="EventComposer"/> composes events from.</summary>
public sealed record EventComposition
{
    /// <summary>The method of the quarter.</summary>
    public required MethodDefinition Method { get; init; }

    /// <summary>The id that the publication's snapshot will have; it does not depend on events.</summary>
    public required SnapshotId Publication { get; init; }

    /// <summary>What is about to be published.</summary>
    public required QuarterStatement Now { get; init; }

    /// <summary>The publication of the same quarter just before it; <c>null</c> for the first.</summary>
    public required QuarterStatement? Earlier { get; init; }

    /// <summary>Every event that has been issued about the quarter.</summary>
    public required IReadOnlyList<FeedEvent> Issued { get; init; }

    /// <summary>The movements of <see cref="Now"/> with what they are worth; empty without a previous quarter.</summary>
    public required IReadOnlyList<AssessedMovement> Assessed { get; init; }

    /// <summary>Every event that has been issued about earlier quarters.</summary>
    public required IReadOnlyList<FeedEvent> IssuedBefore { get; init; }
}
