using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Intake;

/// <summary>A batch that was taken in.</summary>
/// <param name="Unreadable">The names of the files that could not be read and stay where they are.</param>
/// <param name="Accepted">Every accepted file, those of the batch included, oldest first; empty where nothing of the batch could be read.</param>
/// <param name="Quarters">Quarters that the batch changes, as they were assembled to decide on it; others must be assembled.</param>
public sealed record TakenBatch(IReadOnlyList<string> Unreadable, IReadOnlyList<AcceptedFile> Accepted, IReadOnlyList<AssembledQuarter> Quarters);
