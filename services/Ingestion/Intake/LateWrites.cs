using Microsoft.Extensions.Logging;
using NofPipeline.Files;
using NofPipeline.Reading.Originals;
using NofPipeline.Snapshots.Disk;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Intake;

/// <summary>
/// Looks for a day after originals that were moved away: a copy that stalled, or a placeholder that is filled later, goes on writing into a file wherever it
/// has been moved. What has changed goes back into the folder, as a file of its own, and the bytes that were taken in take their place again.
/// </summary>
internal sealed partial class LateWrites(DropFolder folder, IIntakeStore register, OriginalFiles originals, TimeProvider clock, ILogger<LateWrites> logger)
{
    /// <summary>For how long an original is looked after.</summary>
    public static readonly TimeSpan Watched = TimeSpan.FromDays(1);

    private readonly List<Taken> taken = [];
    private readonly Dictionary<string, long> putBack = new(StringComparer.Ordinal);

    /// <summary>Begins with the files of the last day, of whichever process.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        taken.Clear();
        var since = clock.GetUtcNow() - Watched;
        foreach (var record in (await register.AllAsync(cancellationToken)).Where(r => r.Completed && r.ReceivedAt >= since))
        {
            Watch(record);
        }
    }

    /// <summary>Looks after a file whose original has just been moved away.</summary>
    public void Watch(IntakeRecord record)
    {
        var place = folder.PlaceFor(record);
        taken.RemoveAll(t => t.Place == place);
        taken.Add(new Taken(record, place, clock.GetTimestamp()));
    }

    /// <summary>The number of the file that a waiting one was taken in as before it was written to again; <c>null</c> where it is a file like any other.</summary>
    public long? WasTakenAs(string fileName) => putBack.TryGetValue(fileName, out var number) ? number : null;

    /// <summary>Puts back what was written to since it was taken in.</summary>
    public async Task PutBackAsync(CancellationToken cancellationToken)
    {
        taken.RemoveAll(t => clock.GetElapsedTime(t.Since) > Watched);
        foreach (var original in taken.ToList())
        {
            // Who has cleared the folder away, or replaced the file by a link, has not written into it.
            if (WaitingFile.At(original.Place) is not { } now || (now.Length, now.Written) == original.Seen)
            {
                continue;
            }

            if (await DroppedFile.CopyAsync(now, Stream.Null, cancellationToken) is not { } sha256)
            {
                continue;
            }

            if (sha256 == original.Record.Sha256)
            {
                original.Seen = (now.Length, now.Written);
                continue;
            }

            PutBack(original);
        }
    }

    private void PutBack(Taken original)
    {
        var back = folder.WayBack(original.Record);
        DurableFile.Move(original.Place, back);
        putBack[Path.GetFileName(back)] = original.Record.Number;
        LogPutBack(FileNames.Shown(original.Record.FileName), original.Record.Number);
        if (File.Exists(originals.PathOf(original.Record.Sha256)))
        {
            var temporary = $"{original.Place}.tmp";
            File.Copy(originals.PathOf(original.Record.Sha256), temporary, overwrite: true);
            DurableFile.Move(temporary, original.Place);
        }
    }

    private sealed class Taken(IntakeRecord record, string place, long since)
    {
        public IntakeRecord Record { get; } = record;

        public string Place { get; } = place;

        public long Since { get; } = since;

        /// <summary>Length and time at which the bytes were found to be those that were taken in.</summary>
        public (long Length, DateTime Written)? Seen { get; set; }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{FileName} was written to after it had been taken in as number {Number}; it is back in the folder and is taken in again.")]
    private partial void LogPutBack(string fileName, long number);
}
