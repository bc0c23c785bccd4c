using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Pipeline.Stages;

/// <summary>From an inputs snapshot to the scores, whoever runs it: the service or an operator's replay.</summary>
public static class ScoringStage
{
    public static async Task<StageOutput> RunAsync(
        ISnapshotStore store, SnapshotHeader header, MethodDefinition method, CancellationToken cancellationToken)
    {
        var inputs = await InputsSnapshot.ReadAsync(store, header, cancellationToken);
        return new StageOutput(ScoresSnapshot.ToParts(Scorer.Score(inputs, method)), inputs.Completeness.IsFinal);
    }
}
