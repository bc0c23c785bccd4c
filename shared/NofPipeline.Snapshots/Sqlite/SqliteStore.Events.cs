using System.Globalization;
using Microsoft.Data.Sqlite;
using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Snapshots.Sqlite;

/// <content>The event feed.</content>
public sealed partial class SqliteStore
{
    private const string EventColumns = "SELECT sequence, subject_sequence, publication, time, id, type, subject, quarter, data, traceparent, text FROM event";

    /// <inheritdoc />
    public Task<IReadOnlyList<FeedEvent>> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        // SQLite takes a negative limit for none.
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return ReadAsync<IReadOnlyList<FeedEvent>>(
            connection => connection.Query(
                $"{EventColumns} WHERE sequence > $after ORDER BY sequence LIMIT $limit", Event, ("$after", after), ("$limit", limit)),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<long> LastSequenceAsync(CancellationToken cancellationToken) =>
        ReadAsync(connection => connection.Scalar<long>("SELECT COALESCE(MAX(sequence), 0) FROM event"), cancellationToken);

    /// <inheritdoc />
    public Task<FeedEvent?> LatestAsync(string subject, Quarter quarter, CancellationToken cancellationToken) =>
        ReadAsync(
            connection => connection.Query(
                $"{EventColumns} WHERE subject = $subject AND quarter <= $quarter ORDER BY quarter DESC, sequence DESC LIMIT 1",
                Event,
                ("$subject", subject),
                ("$quarter", quarter.ToString())).FirstOrDefault(),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<FeedEvent>> OfQuarterAsync(Quarter quarter, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<FeedEvent>>(
            connection => connection.Query(
                $"{EventColumns} WHERE quarter = $quarter ORDER BY sequence", Event, ("$quarter", quarter.ToString())),
            cancellationToken);

    /// <summary>Numbers the events of a publication. The write lock is held, so no number is given twice and none is skipped.</summary>
    private static FeedEntry NextFeedEntry(SqliteConnection connection, IReadOnlyList<EventDraft> drafts, DateTimeOffset now, string? traceParent) =>
        FeedEntry.Next(
            connection.Scalar<long>("SELECT COALESCE(MAX(publication), 0) FROM snapshot"),
            connection.Scalar<long>("SELECT COALESCE(MAX(sequence), 0) FROM event"),
            subject => connection.Scalar<long>(
                "SELECT COALESCE(MAX(subject_sequence), 0) FROM event WHERE subject = $subject", ("$subject", subject)),
            drafts,
            now,
            traceParent);

    private static void InsertEvents(SqliteConnection connection, FeedEntry? feed)
    {
        foreach (var entry in feed?.Events ?? [])
        {
            connection.Execute(
                """
                INSERT INTO event (sequence, subject_sequence, publication, time, id, type, subject, quarter, data, traceparent, text)
                VALUES ($sequence, $subject_sequence, $publication, $time, $id, $type, $subject, $quarter, $data, $traceparent, $text)
                """,
                ("$sequence", entry.Sequence),
                ("$subject_sequence", entry.SubjectSequence),
                ("$publication", entry.Publication),
                ("$time", entry.Time.ToString("O", CultureInfo.InvariantCulture)),
                ("$id", Key(entry.Event.Id)),
                ("$type", entry.Event.Type),
                ("$subject", entry.Event.Subject),
                ("$quarter", entry.Event.Quarter),
                ("$data", entry.Event.Data),
                ("$traceparent", entry.TraceParent),
                ("$text", entry.Text));
        }
    }

    private static FeedEvent Event(SqliteDataReader row) => FeedEvent.Of(
        row.GetInt64(0),
        row.GetInt64(1),
        row.GetInt64(2),
        DateTimeOffset.ParseExact(row.GetString(3), "O", CultureInfo.InvariantCulture),
        new EventDraft(Guid.Parse(row.GetString(4)), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8)),
        row.IsDBNull(9) ? null : row.GetString(9),
        row.IsDBNull(10) ? null : row.GetString(10));
}
