using System.Globalization;
using NofPipeline.Operator.Sessions;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Audit;

namespace NofPipeline.Operator.Replay;

/// <summary>Makes what a replay has made live: the next version, with the message that the service would send, so that the services carry on from it.</summary>
internal sealed class Promoter(Session session, StageDrafts drafts)
{
    private readonly PublicationStage publication = new(session.Store, session.Store, session.Methods, session.Quarters);

    /// <summary>Whether the replay may be promoted at all, before it is run.</summary>
    /// <exception cref="RefusedException">It may not.</exception>
    public async Task CheckAsync(ReplayRequest request, SnapshotHeader? input, CancellationToken cancellationToken)
    {
        if (input is null)
        {
            return;
        }

        var live = await session.Store.CurrentAsync(input.Series with { Lane = Lane.Live, Method = request.Method.Id }, cancellationToken);
        if (live?.Id != input.Id)
        {
            throw new RefusedException(
                ExitCode.Usage,
                $"Snapshot {input.Id.Short()} is not what is live of the {input.Series.Stage.Token()} of {request.Quarter.Display}. What is live is made of files: "
                + "to go back to earlier figures drop their file again, with its bytes changed and its figures as they are (put a row in another place).");
        }

        if (request.Stages[0] == ReplayStage.Publishing)
        {
            await CheckPublicationAsync(request, input, cancellationToken);
        }
    }

    /// <summary>Makes it live, unless it is.</summary>
    /// <exception cref="RefusedException">Something else has become live meanwhile.</exception>
    public async Task<Promotion> PromoteAsync(
        ReplayRequest request, PromotionRequest promotion, StageResult replayed, SnapshotHeader? input, CancellationToken cancellationToken)
    {
        if (replayed.IsLive)
        {
            return new Promotion(false, replayed.Live!.Version, null, string.Empty);
        }

        var draft = await DraftAsync(request, replayed, input, cancellationToken);
        var audited = await session.Store.AppendAsync(
            new AuditEntry
            {
                Actor = promotion.Actor,
                Action = "promote",
                Subject = $"{replayed.Stage.Output.Token()} {request.Quarter}",
                Reason = promotion.Reason,
                Outcome = replayed.Header.Id.Value,
            },
            cancellationToken);
        Failpoint.Hit("promote.after-audit");
        var committed = await session.Store.CommitAsync(draft, replayed.Live?.Version ?? 0, cancellationToken)
            ?? throw new RefusedException(
                ExitCode.Findings,
                string.Create(CultureInfo.InvariantCulture, $"Another version became live while this one was being made: nothing was promoted, and audit record {audited.Number} had no effect. Try again."));
        Failpoint.Hit("promote.after-commit");
        return new Promotion(true, committed.Version, audited.Number, await OwnCommitRelay.SendAsync(session.Options, committed.Outbox, cancellationToken));
    }

    /// <summary>The stage is run once more, for the live lane: a function of its input makes the same again.</summary>
    private async Task<SnapshotDraft> DraftAsync(
        ReplayRequest request, StageResult replayed, SnapshotHeader? input, CancellationToken cancellationToken)
    {
        if (replayed.Stage == ReplayStage.Publishing)
        {
            var quarter = await session.Quarters.LoadAsync(input!, cancellationToken);
            var previous = await session.Quarters.PublishedBeforeAsync(request.Quarter, cancellationToken);
            var live = await publication.LiveDraftAsync(quarter, previous, replayed.Live, cancellationToken);
            return live with { Engine = replayed.Stage.Engine.Build };
        }

        var draft = await drafts.DraftAsync(replayed.Stage, input, request.Quarter, request.Method, Lane.Live, cancellationToken);
        return draft with { Outbox = (id, version) => [StageMessages.Committed(draft.Series, id, version)] };
    }

    private async Task CheckPublicationAsync(ReplayRequest request, SnapshotHeader segments, CancellationToken cancellationToken)
    {
        var quarter = await session.Quarters.LoadAsync(segments, cancellationToken);
        var inputs = await session.Store.CurrentAsync(segments.Series.Of(SnapshotStage.Inputs), cancellationToken);
        if (inputs?.Id != quarter.InputsId)
        {
            throw new RefusedException(
                ExitCode.Findings, $"Newer inputs of {request.Quarter.Display} are on their way through the stages: promote when their segments are there.");
        }

        if (await IsEarlierUnderWayAsync(segments.Series.Of(SnapshotStage.Publication), cancellationToken))
        {
            throw new RefusedException(ExitCode.Findings, $"A quarter before {request.Quarter.Display} is under way and is published first: promote when it is.");
        }
    }

    private async Task<bool> IsEarlierUnderWayAsync(SnapshotSeries series, CancellationToken cancellationToken)
    {
        var heads = await QuarterHeads.ReadAsync(session.Store, session.Methods, cancellationToken);
        return heads.Quarters.Any(q => q < series.Quarter && heads.IsUnderWay(q));
    }
}
