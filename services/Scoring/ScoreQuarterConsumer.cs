using MassTransit;
using NofPipeline.Contracts;
using NofPipeline.Domain.Scoring;
using NofPipeline.Hosting.Stages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Scoring;

/// <summary>Brings the scores of a quarter up to date with its inputs.</summary>
public sealed class ScoreQuarterConsumer(StageRunner runner, ISnapshotStore store) : IConsumer<QuarterInputsReady>
{
    public Task Consume(ConsumeContext<QuarterInputsReady> context) => runner.RunAsync(
        context.Message,
        SnapshotStage.Inputs,
        SnapshotStage.Scores,
        async (header, method, cancellationToken) =>
        {
            var inputs = await InputsSnapshot.ReadAsync(store, header, cancellationToken);
            return new StageOutput(ScoresSnapshot.ToParts(Scorer.Score(inputs, method)), inputs.Completeness.IsFinal);
        },
        context.CancellationToken);
}
