using NofPipeline.Pipeline.Events;
using NofPipeline.Snapshots.Events;
using static System.FormattableString;

namespace NofPipeline.Operator.Verify;

/// <summary><c>events.jsonl</c>: line by line the events of the feed. Its first difference is named, because all that follows may be shifted by it.</summary>
internal sealed class EventFileCheck(EventFile file, Checked counts, List<Break> breaks)
{
    public async Task RunAsync(IReadOnlyList<FeedEvent> feed, CancellationToken cancellationToken)
    {
        if (!File.Exists(file.FilePath))
        {
            if (feed.Count > 0)
            {
                Break("event-file-missing", "There is no such file, but the feed has events.", Remedies.Restart);
            }

            return;
        }

        await foreach (var line in File.ReadLinesAsync(file.FilePath, cancellationToken))
        {
            if (counts.EventLines == feed.Count)
            {
                Break("event-file-differs", Invariant($"Line {feed.Count + 1} is not in the feed, which ends before it."), Remedies.Output);
                return;
            }

            var expected = feed[(int)counts.EventLines];
            if (expected.Text != line)
            {
                Break("event-file-differs", Invariant($"Line {counts.EventLines + 1} is not event {expected.Sequence} of the feed."), Remedies.Output);
                return;
            }

            counts.EventLines++;
        }

        if (counts.EventLines < feed.Count)
        {
            Break(
                "event-file-behind",
                Invariant($"It ends with event {counts.EventLines}; the feed goes on to {feed.Count}."),
                Remedies.Restart);
        }
    }

    private void Break(string kind, string what, string toDo) => breaks.Add(new Break(kind, file.FilePath, what, toDo));
}
