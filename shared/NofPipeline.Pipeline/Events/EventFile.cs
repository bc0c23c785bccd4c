using System.Text;
using System.Text.Json;
using NofPipeline.Pipeline.Bundles;
using NofPipeline.Pipeline.Telemetry;
using NofPipeline.Snapshots.Disk;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Pipeline.Events;

/// <summary>
/// Keeps <c>events.jsonl</c> in the output folder equal to the event feed: one CloudEvent per line, in the order of the sequence, only ever
/// appended to. A line that a crash tore is dropped and written again; an event is never written twice.
/// </summary>
/// <param name="outFolder">The output folder.</param>
/// <param name="log">The event feed.</param>
/// <param name="onStep">Is told <c>publishing.event-half-written</c> in the middle of a line, so that tests can stop there.</param>
public sealed class EventFile(string outFolder, IEventLog log, Action<string>? onStep = null)
{
    private const string HalfWritten = "publishing.event-half-written";
    private const int Batch = 500;

    /// <summary>The file's path.</summary>
    public string FilePath { get; } = Path.Combine(outFolder, "events.jsonl");

    /// <summary>Checks that the file, where there is one, was made from this feed; before anything else is written into the folder.</summary>
    /// <exception cref="InvalidDataException">The file was made from another feed.</exception>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        using var held = await OutFolderLock.TakeAsync(outFolder, cancellationToken);
        await using var file = new FileStream(FilePath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        if (await EventFileTail.RepairAsync(file, cancellationToken) is { } last)
        {
            await VerifiedSequenceAsync(last, cancellationToken);
        }
    }

    /// <summary>Appends the events that are in the feed and not in the file, and returns how many those were.</summary>
    /// <exception cref="InvalidDataException">The file was made from another feed.</exception>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        using var held = await OutFolderLock.TakeAsync(outFolder, cancellationToken);
        await using var file = new FileStream(FilePath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var last = await EventFileTail.RepairAsync(file, cancellationToken);
        if (last is null)
        {
            // The file may be new: its name is on the disk before anything in it is.
            DurableFolder.Flush(outFolder);
        }

        var sequence = last is null ? 0 : await VerifiedSequenceAsync(last, cancellationToken);
        var appended = 0;
        file.Seek(0, SeekOrigin.End);
        while (await log.ReadAsync(sequence, Batch, cancellationToken) is { Count: > 0 } events)
        {
            foreach (var publication in events.GroupBy(e => e.Publication))
            {
                using var activity = NofTracing.StartDelivery("events", publication.First().TraceParent);
                activity?.SetTag("nof.events", publication.Count());
                foreach (var feedEvent in publication)
                {
                    await AppendAsync(file, feedEvent.Text, cancellationToken);
                    sequence = feedEvent.Sequence;
                    appended++;
                }

                file.Flush(flushToDisk: true);
            }
        }

        return appended;
    }

    private async Task AppendAsync(FileStream file, string line, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        var half = onStep is null ? 0 : bytes.Length / 2;
        if (half > 0)
        {
            await file.WriteAsync(bytes.AsMemory(0, half), cancellationToken);
            await file.FlushAsync(cancellationToken);
            onStep!(HalfWritten);
        }

        await file.WriteAsync(bytes.AsMemory(half), cancellationToken);
    }

    private async Task<long> VerifiedSequenceAsync(string last, CancellationToken cancellationToken)
    {
        var sequence = SequenceOf(last);
        var inFeed = sequence > 0 ? await log.ReadAsync(sequence - 1, 1, cancellationToken) : [];
        return inFeed is [var feedEvent] && feedEvent.Text == last
            ? sequence
            : throw new InvalidDataException(
                $"The last line of {FilePath} is not event {sequence} of this store's feed. Name another output folder, or move this one away; it will be written anew.");
    }

    private static long SequenceOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("sequence").GetInt64();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return 0;
        }
    }
}
