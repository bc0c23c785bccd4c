using MassTransit;
using NofPipeline.Contracts;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Snapshots;

namespace NofPipeline.Scoring;

/// <summary>Brings the scores of a quarter up to date with its inputs.</summary>
public sealed class ScoreQuarterConsumer(StageRunner runner) : IConsumer<QuarterInputsReady>
{
    public Task Consume(ConsumeContext<QuarterInputsReady> context) => runner.RunAsync(
        context.Message, SnapshotStage.Inputs, SnapshotStage.Scores, ScoringStage.RunAsync, context.CancellationToken);
}
