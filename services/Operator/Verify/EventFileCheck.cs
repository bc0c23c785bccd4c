using System.Globalization;
using NofPipeline.Publishing.Events;
using NofPipeline.Snapshots.Events;

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
                Break("event-file-missing", "There is no such file, but the feed has events.", "Start the publishing worker: it is made again from the store.");
            }

            return;
        }

        await foreach (var line in File.ReadLinesAsync(file.FilePath, cancellationToken))
        {
            if (counts.EventLines == feed.Count)
            {
                Break("event-file-differs", Text($"Line {feed.Count + 1} is not in the feed, which ends before it."), Remedies.Output);
                return;
            }

            var expected = feed[(int)counts.EventLines];
            if (CloudEventJson.Of(expected) != line)
            {
                Break("event-file-differs", Text($"Line {counts.EventLines + 1} is not event {expected.Sequence} of the feed."), Remedies.Output);
                return;
            }

            counts.EventLines++;
        }

        if (counts.EventLines < feed.Count)
        {
            Break(
                "event-file-behind",
                Text($"It ends with event {counts.EventLines}; the feed goes on to {feed.Count}."),
                "Start the publishing worker: it appends what is missing.");
        }
    }

    private void Break(string kind, string what, string toDo) => breaks.Add(new Break(kind, file.FilePath, what, toDo));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
