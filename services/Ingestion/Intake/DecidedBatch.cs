using NofPipeline.Pipeline.Quarters;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Intake;

/// <summary>What becomes of the files of a batch, and of the quarters that they change.</summary>
/// <param name="Files">Each candidate with its record, in the order given.</param>
/// <param name="Quarters">Quarters as they are with the files that are accepted; those that are missing must be assembled again.</param>
internal sealed record DecidedBatch(IReadOnlyList<(Candidate Candidate, IntakeRecord Record)> Files, IReadOnlyList<AssembledQuarter> Quarters);
