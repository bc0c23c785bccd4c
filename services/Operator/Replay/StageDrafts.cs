using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Methods;
using NofPipeline.Operator.Sessions;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Provenance;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Operator.Replay;

/// <summary>Runs stages by the functions that the services run, and makes what they would commit, without messages and events.</summary>
internal sealed class StageDrafts(ISnapshotStore store, FileShelf shelf, MethodCatalogue methods, bool orderByPublishedScore)
{
    private readonly PublishedQuarters quarters = new(store, methods);

    /// <summary>What the stage is made of.</summary>
    public async Task<IReadOnlyList<SnapshotId>> UpstreamAsync(ReplayStage stage, SnapshotHeader? input, CancellationToken cancellationToken)
    {
        if (stage != ReplayStage.Publishing)
        {
            return input is null ? [] : [input.Id];
        }

        return PublicationStage.UpstreamOf(input!.Id, (await quarters.CurrentAsync(input.Series.Quarter.Previous, Lane.Live, cancellationToken))?.Upstream[0]);
    }

    /// <summary>Runs one stage.</summary>
    /// <exception cref="RefusedException">There is nothing that it could make.</exception>
    public async Task<SnapshotDraft> DraftAsync(
        ReplayStage stage, SnapshotHeader? input, Quarter quarter, MethodDefinition method, Lane lane, CancellationToken cancellationToken)
    {
        var series = new SnapshotSeries(stage.Output, quarter, method.Id, lane);
        var draft = stage.Output switch
        {
            SnapshotStage.Inputs => await AssembleAsync(quarter, method, lane, cancellationToken),
            SnapshotStage.Scores => (await ScoringStage.RunAsync(store, input!, method, cancellationToken)).ToDraft(series, input!, method),
            SnapshotStage.Segments => (await SegmentationStage.RunAsync(
                store, input!, method, methods.Find(input!.Series.Method) ?? method, methods.BesideOf(method), Environment.ProcessorCount, cancellationToken)).ToDraft(series, input!, method),
            _ => await PublishAsync(input!, lane, cancellationToken),
        };
        return draft with { Engine = stage.Engine.Build };
    }

    private async Task<SnapshotDraft> AssembleAsync(Quarter quarter, MethodDefinition method, Lane lane, CancellationToken cancellationToken)
    {
        var files = await shelf.AcceptedAsync(cancellationToken);
        var assembled = QuarterAssembler.Assemble(quarter, method, methods, files, orderByPublishedScore);
        if (assembled.Inputs.Organisations.Count == 0)
        {
            throw new RefusedException(ExitCode.Findings, $"No accepted file has a value or decision of {quarter.Display} that {method.Id} knows.");
        }

        // No file is the cause of what is promoted: the audit log says why.
        var draft = assembled.ToDraft(method, lane);
        return draft with { Lineage = [.. draft.Lineage, SupplyPart.Of(new Supply(assembled.SupplyOf(published: false), []))] };
    }

    private async Task<SnapshotDraft> PublishAsync(SnapshotHeader segments, Lane lane, CancellationToken cancellationToken)
    {
        if (!segments.IsFinal)
        {
            throw new RefusedException(
                ExitCode.Findings, $"{segments.Series.Quarter.Display} is provisional in these segments, and only a final quarter is published: replay through segmentation.");
        }

        var quarter = await quarters.LoadAsync(segments, cancellationToken);
        return PublicationStage.DraftOf(quarter, await quarters.PublishedBeforeAsync(segments.Series.Quarter, cancellationToken), lane);
    }
}
