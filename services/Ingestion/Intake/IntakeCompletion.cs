using Microsoft.Extensions.Logging;
using NofPipeline.Files;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Disk;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Intake;

/// <summary>
/// Completes a recorded file: its receipt is written and its original moved away, both on the disk before the
/// register says so. A fault leaves the record incomplete, so that it is tried
/// again at every look at the folder, and concerns no other file.
/// </summary>
internal sealed partial class IntakeCompletion(DropFolder folder, IIntakeStore register, LateWrites late, ILogger<IntakeCompletion> logger)
{
    private readonly SaidOnce said = new();

    /// <summary>Completes what was recorded and not completed, and returns the names of the files for which that is not possible now.</summary>
    public async Task<IReadOnlySet<string>> ResumeAsync(CancellationToken cancellationToken)
    {
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in await register.IncompleteAsync(cancellationToken))
        {
            if (!await TryCompleteAsync(record, cancellationToken))
            {
                left.Add(record.FileName);
            }
        }

        said.KeepOnly(left);
        return left;
    }

    /// <summary>Completes one file; <c>false</c> where its folder or disk does not allow it now.</summary>
    public async Task<bool> TryCompleteAsync(IntakeRecord record, CancellationToken cancellationToken)
    {
        try
        {
            await ReceiptWriter.WriteAsync(folder.Receipts, record, cancellationToken);
            Failpoint.Hit("intake.after-receipt");
            await MoveAwayAsync(record, cancellationToken);
            Failpoint.Hit("intake.after-move");
        }
        catch (Exception failure) when (IntakeFault.Is(failure))
        {
            if (said.IsNews(record.FileName, failure.Message))
            {
                LogIncomplete(FileNames.Shown(record.FileName), record.Outcome.Token(), IntakeFault.Sentence(failure));
            }

            return false;
        }

        await register.CompleteAsync(record.Number, cancellationToken);
        late.Watch(record);
        return true;
    }

    /// <summary>
    /// First out of everybody's reach, then compared, then to its place: what was put in place of the file after it was read is a file of
    /// its own, and goes back.
    /// </summary>
    private async Task MoveAwayAsync(IntakeRecord record, CancellationToken cancellationToken)
    {
        var original = Path.Combine(folder.Inbox, record.FileName);
        var held = folder.HeldPlaceOf(record);
        if (WaitingFile.At(held) is null && WaitingFile.At(original) is not null)
        {
            // What speaks for the file goes first: left behind, it would speak for the next file of that name. Asked before, because of a name
            // so long that it leaves no room for an ending.
            folder.ProofsOf(record.FileName).Where(File.Exists).ToList().ForEach(File.Delete);

            DurableFile.Move(original, held);
            Failpoint.Hit("intake.after-hold");
        }

        if (WaitingFile.At(held) is { } file)
        {
            var isRecorded = await DroppedFile.CopyAsync(file, Stream.Null, cancellationToken) == record.Sha256;
            DurableFile.Move(held, isRecorded ? folder.PlaceFor(record) : folder.WayBack(record), overwrite: isRecorded);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{FileName} is recorded as {Outcome}, but its receipt cannot be written or its original not moved away: {Reason}")]
    private partial void LogIncomplete(string fileName, string outcome, string reason);
}
