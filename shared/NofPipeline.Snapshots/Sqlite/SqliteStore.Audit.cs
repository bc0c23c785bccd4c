using System.Text;
using Microsoft.Data.Sqlite;
using NofPipeline.Snapshots.Audit;
using NofPipeline.Snapshots.Documents;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.Snapshots.Sqlite;

/// <content>The audit log.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            var last = connection.Query("SELECT record FROM audit ORDER BY number DESC LIMIT 1", Audit).FirstOrDefault();
            var record = AuditChain.Next(last, time.GetUtcNow(), entry);
            connection.Execute(
                "INSERT INTO audit (number, record) VALUES ($number, $record)",
                ("$number", record.Number),
                ("$record", Encoding.UTF8.GetString(StoredRecords.Write(record))));
            return record;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AuditRecord>> AuditAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return ReadAsync<IReadOnlyList<AuditRecord>>(
            connection => connection.Query(
                "SELECT record FROM audit WHERE number > $after ORDER BY number LIMIT $limit", Audit, ("$after", after), ("$limit", limit)),
            cancellationToken);
    }

    private static AuditRecord Audit(SqliteDataReader row) => StoredRecords.ReadAudit(Encoding.UTF8.GetBytes(row.GetString(0)));
}
