using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Files;
using NofPipeline.Ingestion.Intake;
using NofPipeline.Ingestion.Versions;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Snapshots.Disk;

namespace NofPipeline.Ingestion;

/// <summary>
/// Looks at the folder on a timer, takes in what has settled as one batch, then commits the quarters that it can have changed. The first pass
/// also looks at quarters of files that are recorded and whose quarters are not known to be committed, so that a run that was cut off between
/// the two is completed; what still lies in the folder joins that first batch, so that an interrupted run ends as an undisturbed one would.
/// </summary>
internal sealed partial class IngestionWorker(
    DropFolder folder,
    ContentStore content,
    FreeDiskFloor floor,
    BatchIntake intake,
    IntakeCompletion completion,
    LateWrites late,
    FileShelf shelf,
    QuarterCommitter quarters,
    IngestionProgress progress,
    IntakeOptions options,
    TimeProvider clock,
    ILogger<IngestionWorker> logger) : BackgroundService
{
    private readonly SettleWatch settling = new(options.Settle, options.Proof, OpenForWriting.Is, clock);
    private readonly SaidOnce passedOver = new();
    private bool uncommitted = true;
    private bool hasFolder;
    private string? said;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var claim = new FolderClaim(folder);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(claim, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Intake outlives a full disk, a lost share and a busy store: it looks again, and says so.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                uncommitted = true;
                var fault = IntakeFault.Is(failure) ? null : failure;
                var sentence = fault?.Message ?? IntakeFault.Sentence(failure);
                if (IsNews(sentence))
                {
                    LogFailure(fault, sentence);
                }

                progress.Failed(sentence, fault);
            }

            await Task.Delay(options.Poll, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(FolderClaim claim, CancellationToken cancellationToken)
    {
        if (!TryFindFolder())
        {
            return;
        }

        if (claim.Take() is not { } isNew)
        {
            StandBy($"{folder.Inbox} is being watched by another process.");
            return;
        }

        if (isNew)
        {
            // Whoever held the folder meanwhile may have died between a file's record and its quarter's commit.
            uncommitted = true;
            content.Sweep();
            await late.BeginAsync(cancellationToken);
        }

        if (floor.Problem() is { } problem)
        {
            // How much is free changes from look to look; that intake pauses is said once.
            Pause(problem, nameof(FreeDiskFloor));
            return;
        }

        var incomplete = await completion.ResumeAsync(cancellationToken);
        await late.PutBackAsync(cancellationToken);
        // What is recorded and still there is not taken in again.
        var waiting = folder.Waiting().Where(f => !incomplete.Contains(f.Name)).ToList();
        var taken = await TakeInAsync(settling.Settled(waiting), cancellationToken);
        var left = PassedOver(taken.Unreadable);
        if (uncommitted && !settling.Waits)
        {
            await quarters.CommitAsync(
                taken.Accepted.Count > 0 ? taken.Accepted : await shelf.AcceptedAsync(cancellationToken), taken.Quarters, cancellationToken);
            uncommitted = false;
        }

        if (said is not null)
        {
            LogGoesOn();
            said = null;
        }

        if (incomplete.Count > 0)
        {
            progress.Failed(string.Create(CultureInfo.InvariantCulture, $"The receipts of {incomplete.Count} recorded files cannot be written or their originals not moved away; the log says why."));
        }
        else
        {
            progress.Passed(left, isIdle: !uncommitted && folder.Waiting().Count == left.Count);
        }
    }

    private async Task<TakenBatch> TakeInAsync(IReadOnlyList<WaitingFile> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return new TakenBatch([], [], []);
        }

        progress.Busy();
        var taken = await intake.TakeInAsync(batch, cancellationToken);
        uncommitted |= taken.Unreadable.Count < batch.Count;
        return taken;
    }

    private void StandBy(string reason)
    {
        if (IsNews(reason))
        {
            LogStandsBy(reason);
        }

        progress.StandsBy(reason);
    }

    /// <summary>Makes the folder at the first look. One that goes away later is waited for: whoever took it away would not find files in another.</summary>
    private bool TryFindFolder()
    {
        if (!Directory.Exists(folder.Inbox))
        {
            if (hasFolder)
            {
                Pause($"The drop folder {folder.Inbox} is not there any more: put it back, or start again to have a new one made.", nameof(DropFolder));
                return false;
            }

            LogFolderMade(folder.Inbox);
        }

        folder.Create();
        return hasFolder = true;
    }

    /// <summary>What stays in the folder, each named once: what cannot be read, what is not ready, and folders, which nobody looks into.</summary>
    private List<string> PassedOver(IReadOnlyList<string> unreadable)
    {
        var unready = settling.Unready.ExceptBy(unreadable, f => f.Name).ToList();
        var strangers = folder.Strangers();
        foreach (var (name, reason) in unready.Where(f => passedOver.IsNews(f.Name, f.Reason)))
        {
            LogUnready(FileNames.Shown(name), reason);
        }

        foreach (var stranger in strangers.Where(s => passedOver.IsNews($"{s}/", string.Empty)))
        {
            LogStranger(FileNames.Shown(stranger));
        }

        passedOver.KeepOnly([.. unready.Select(f => f.Name), .. strangers.Select(s => $"{s}/")]);
        return [.. unreadable, .. unready.Select(f => f.Name)];
    }

    private void Pause(string problem, string about)
    {
        if (IsNews(about))
        {
            LogPause(problem);
        }

        progress.Failed(problem);
    }

    private bool IsNews(string sentence)
    {
        var isNews = said != sentence;
        said = sentence;
        return isNews;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Intake cannot go on and tries again: {Reason}")]
    private partial void LogFailure(Exception? failure, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The drop folder {Folder} was not there and has been made.")]
    private partial void LogFolderMade(string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{FileName} stays where it is: {Reason}.")]
    private partial void LogUnready(string fileName, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} is a folder: nothing in it is taken in. Drop its files themselves.")]
    private partial void LogStranger(string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Intake pauses. {Problem}")]
    private partial void LogPause(string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Reason} This process stands by and takes over when that one ends.")]
    private partial void LogStandsBy(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Intake goes on.")]
    private partial void LogGoesOn();
}
