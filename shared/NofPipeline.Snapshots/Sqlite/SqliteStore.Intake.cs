using System.Text;
using Microsoft.Data.Sqlite;
using NofPipeline.Snapshots.Documents;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots.Sqlite;

/// <content>The register of dropped files.</content>
public sealed partial class SqliteStore
{
    private const string IntakeColumns = "SELECT number, completed, record FROM intake";

    /// <inheritdoc />
    public Task<IntakeRecord> RecordAsync(IntakeRecord record, CancellationToken cancellationToken) =>
        WriteAsync(
            connection =>
            {
                var numbered = record with { Number = 1 + connection.Scalar<long>("SELECT COALESCE(MAX(number), 0) FROM intake") };
                connection.Execute(
                    """
                    INSERT INTO intake (number, sha256, outcome, completed, record)
                    VALUES ($number, $sha256, $outcome, $completed, $record)
                    """,
                    ("$number", numbered.Number),
                    ("$sha256", numbered.Sha256),
                    ("$outcome", numbered.Outcome.Token()),
                    ("$completed", numbered.Completed),
                    ("$record", Encoding.UTF8.GetString(StoredRecords.Write(numbered))));
                return numbered;
            },
            cancellationToken);

    /// <inheritdoc />
    public Task CompleteAsync(long number, CancellationToken cancellationToken) =>
        WriteAsync(
            connection => connection.Execute("UPDATE intake SET completed = 1 WHERE number = $number", ("$number", number)) == 1
                ? number
                : throw new InvalidOperationException($"No file has the number {number}."),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<IntakeRecord>> AllAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<IntakeRecord>>(
            connection => connection.Query($"{IntakeColumns} ORDER BY number", File),
            cancellationToken);

    /// <inheritdoc />
    public Task<IntakeRecord?> FindAcceptedAsync(string sha256, CancellationToken cancellationToken) =>
        ReadAsync(
            connection => connection.Query(
                $"{IntakeColumns} WHERE sha256 = $sha256 AND outcome = 'accepted' ORDER BY number LIMIT 1",
                File,
                ("$sha256", sha256)).FirstOrDefault(),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<IntakeRecord>> IncompleteAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<IntakeRecord>>(
            connection => connection.Query($"{IntakeColumns} WHERE completed = 0 ORDER BY number", File),
            cancellationToken);

    /// <inheritdoc />
    public Task<CommittedFiles?> CommittedAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            connection => connection.Query("SELECT number, build FROM committed_files", row => new CommittedFiles(row.GetInt64(0), row.GetString(1))).FirstOrDefault(),
            cancellationToken);

    /// <inheritdoc />
    public Task SetCommittedAsync(CommittedFiles committed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(committed);
        return WriteAsync(
            connection => connection.Execute(
                """
                INSERT INTO committed_files (id, number, build) VALUES (1, $number, $build)
                ON CONFLICT (id) DO UPDATE SET number = excluded.number, build = excluded.build
                """,
                ("$number", committed.Number),
                ("$build", committed.Build)),
            cancellationToken);
    }

    /// <summary>The column tells whether the file is completed; the text is as it was when the file was recorded.</summary>
    private static IntakeRecord File(SqliteDataReader row) =>
        StoredRecords.ReadFile(Encoding.UTF8.GetBytes(row.GetString(2))) with
        {
            Number = row.GetInt64(0),
            Completed = row.GetBoolean(1),
        };
}
