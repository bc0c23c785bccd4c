using Microsoft.Data.Sqlite;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Snapshots.Sqlite;

/// <content>Messages that were sent and not yet consumed. See docs/adr/0002-outbox.md.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<OutgoingMessage>> UnconsumedAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<OutgoingMessage>>(
            connection => connection.Query(
                "SELECT id, type, body, traceparent FROM pending_message ORDER BY commit_number, position",
                row => new OutgoingMessage(Guid.Parse(row.GetString(0)), row.GetString(1), row.GetString(2))
                {
                    TraceParent = row.IsDBNull(3) ? null : row.GetString(3),
                }),
            cancellationToken);

    /// <inheritdoc />
    public Task RecordConsumptionAsync(Guid messageId, CancellationToken cancellationToken) =>
        WriteAsync(connection => Consume(connection, messageId), cancellationToken);

    private static int Consume(SqliteConnection connection, Guid messageId)
    {
        connection.Execute("DELETE FROM pending_message WHERE id = $id", ("$id", Key(messageId)));
        return connection.Execute("INSERT INTO consumption (message_id) VALUES ($id) ON CONFLICT DO NOTHING", ("$id", Key(messageId)));
    }

    /// <summary>A message that was consumed before stays consumed, even when a later commit sends one with the same id.</summary>
    private static void InsertPending(
        SqliteConnection connection, long commitNumber, IReadOnlyList<OutgoingMessage> messages, string? traceParent)
    {
        foreach (var (position, message) in messages.Index())
        {
            connection.Execute(
                """
                INSERT INTO pending_message (id, commit_number, position, type, body, traceparent)
                SELECT $id, $commit_number, $position, $type, $body, $traceparent
                WHERE NOT EXISTS (SELECT 1 FROM consumption WHERE message_id = $id)
                ON CONFLICT DO NOTHING
                """,
                ("$id", Key(message.Id)),
                ("$commit_number", commitNumber),
                ("$position", position),
                ("$type", message.Type),
                ("$body", message.Body),
                ("$traceparent", traceParent));
        }
    }

    /// <summary>How a UUID is written in the file: lower case with hyphens.</summary>
    private static string Key(Guid id) => id.ToString("D");
}
