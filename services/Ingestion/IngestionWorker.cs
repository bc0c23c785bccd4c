using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Hosting.Options;
using NofPipeline.Ingestion.Intake;
using NofPipeline.Ingestion.Quarters;

namespace NofPipeline.Ingestion;

/// <summary>
/// Looks at the folder on a timer, takes in what has settled as one batch, then commits the quarters that it changed. At the first pass
/// every quarter is looked at, so that a run that was cut off between a file's record and its quarter's commit is completed; what still
/// lies in the folder joins that first batch, so that an interrupted run ends as an undisturbed one would.
/// </summary>
internal sealed partial class IngestionWorker(
    DropFolder folder,
    BatchIntake intake,
    FileShelf shelf,
    QuarterCommitter quarters,
    IngestionProgress progress,
    NofOptions options,
    TimeProvider clock,
    ILogger<IngestionWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settling = new SettleWatch(options.Intake.Settle, clock);
        var uncommitted = true;
        using var claim = new FolderClaim(folder);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                folder.Create();
                claim.Take();
                await intake.ResumeAsync(stoppingToken);
                var waiting = folder.Waiting();
                var batch = settling.Settled(waiting);
                IReadOnlyList<string> unreadable = [];
                if (batch.Count > 0)
                {
                    progress.Busy();
                    uncommitted = true;
                    unreadable = await intake.TakeInAsync(batch, stoppingToken);
                }

                if (uncommitted && batch.Count == waiting.Count)
                {
                    await quarters.CommitAsync(await shelf.AcceptedAsync(stoppingToken), stoppingToken);
                    uncommitted = false;
                }

                progress.Passed(unreadable, isIdle: !uncommitted && folder.Waiting().Count == unreadable.Count);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Intake outlives a full disk, a lost share and a busy store: it looks again, and says so.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogFailure(failure);
                progress.Failed(failure.Message);
            }

            await Task.Delay(options.Intake.Poll, clock, stoppingToken);
        }

    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The folder could not be looked at; it will be tried again.")]
    private partial void LogFailure(Exception failure);
}
