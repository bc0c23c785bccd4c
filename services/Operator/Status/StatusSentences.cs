using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;
using static System.FormattableString;

namespace NofPipeline.Operator.Status;

/// <summary>What waits for what, and what needs a person, in a sentence each.</summary>
internal static class StatusSentences
{
    public static IEnumerable<string> Waits(
        FilesStatus files,
        IReadOnlyList<QuarterReading> readings,
        IReadOnlyList<Quarter> underWay,
        IReadOnlyList<MessageStatus> messages,
        FeedStatus feed) =>
    [
        .. files.Incomplete.Select(f => Invariant($"File {f.Number}, {f.Name}, waits for its receipt, or for its move out of the drop folder.")),
        .. readings.SelectMany(r => OfQuarter(r, [.. underWay.Where(q => q < r.Series.Quarter)])),
        .. messages.Select(OfMessage),
        .. feed.Relays.Where(r => r.Behind > 0).Select(r => Invariant($"{Count(r.Behind, "event")} from {r.Sequence + 1} to {feed.Events} wait to be passed on to {r.Target}.")),
    ];

    public static IEnumerable<string> NeedsAHand(FilesStatus files, BrokerStatus? broker) =>
    [
        .. files.Unmended.Select(OfFile),
        .. (broker?.Queues ?? [])
            .Where(q => q is { IsOfDeadLetters: true, Messages: > 0 })
            .Select(q => Invariant($"{Count(q.Messages!.Value, "dead letter")} in {q.Queue}: see nof dead-letters list.")),
    ];

    private static IEnumerable<string> OfQuarter(QuarterReading reading, IReadOnlyList<Quarter> earlier)
    {
        var name = reading.Series.Quarter.Display;
        if (!reading.Completeness.IsFinal)
        {
            var stands = reading.Publication is { } publication ? Invariant($"; version {publication.Version}, published before, stands") : string.Empty;
            yield return $"{name} waits for files and is provisional{stands}. {string.Join(' ', reading.Completeness.Missing)}";
        }

        if (reading.Inputs is { } inputs && reading.IsScoringBehind)
        {
            yield return reading.Scores is { } scores && scores.Upstream.SequenceEqual([inputs.Id])
                ? Invariant($"{name} was scored (v{scores.Version}) by an earlier state of {reading.Series.Method}; it stays so until its inputs change or it is replayed.")
                : Invariant($"{name} waits for scoring: inputs v{inputs.Version} are in, {Older(reading.Scores, "scores")}.");
        }
        else if (reading.Scores is { } scored && reading.IsSegmentationBehind)
        {
            yield return Invariant($"{name} waits for segmentation: scores v{scored.Version} are there, {Older(reading.Segments, "segments")}.");
        }
        else if (reading.IsPublicationBehind)
        {
            yield return earlier.Count > 0
                ? $"{name} waits to be published until {string.Join(" and ", earlier.Select(q => q.Display))} is: changes are stated in the order of the quarters."
                : Invariant($"{name} waits to be published: final segments v{reading.Segments!.Version} are there, {Older(reading.Publication, "publications")}.");
        }
    }

    private static string Older(SnapshotHeader? header, string what) => header is null
        ? $"there are no {what} yet"
        : Invariant($"{what} end with v{header.Version}, which is of what was current before");

    private static string OfMessage(MessageStatus message) =>
        $"{message.Type}{(message.Quarter is { } quarter ? $" of {quarter}" : string.Empty)} waits for {message.Consumer}"
        + (message.AgeSeconds is { } age ? $" since {Age(TimeSpan.FromSeconds(age))}." : ".");

    private static string OfFile(FileStatus file) => file.Outcome == "rejected"
        ? Invariant($"File {file.Number}, {file.Name}, was rejected ({Count(file.Findings, "finding")}): mend what its receipt says and drop it again.")
        : Invariant($"File {file.Number}, {file.Name}, was quarantined: see docs/runbook.md, A file was quarantined.");

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => Count((long)age.TotalSeconds, "second"),
        { TotalHours: < 1 } => Count((long)age.TotalMinutes, "minute"),
        { TotalDays: < 1 } => Count((long)age.TotalHours, "hour"),
        _ => Count((long)age.TotalDays, "day"),
    };

    private static string Count(long n, string noun) => Invariant($"{n:N0} {noun}{(n == 1 ? string.Empty : "s")}");
}
