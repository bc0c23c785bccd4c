using NofPipeline.Domain.Rules;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Pipeline.Events;

/// <summary>What <see cref="EventComposer"/> composes events from.</summary>
public sealed record EventComposition
{
    /// <summary>The method of the quarter.</summary>
    public required MethodDefinition Method { get; init; }

    /// <summary>The id that the publication's snapshot will have; it does not depend on events.</summary>
    public required SnapshotId Publication { get; init; }

    /// <summary>What is about to be published.</summary>
    public required PublishedStatement Now { get; init; }

    /// <summary>The publication of the same quarter just before it; <c>null</c> for the first.</summary>
    public required PublishedStatement? Earlier { get; init; }

    /// <summary>Every event that has been issued about the quarter.</summary>
    public required IReadOnlyList<FeedEvent> Issued { get; init; }

    /// <summary>
    /// By organisation that an event is about to be issued about: the latest one about it in the quarter or, where there is none, in the latest quarter
    /// before it that has one.
    /// </summary>
    public required IReadOnlyDictionary<string, EventDraft> Latest { get; init; }
}
