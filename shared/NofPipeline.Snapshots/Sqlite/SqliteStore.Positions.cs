using Microsoft.Data.Sqlite;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Snapshots.Sqlite;

/// <content>The positions of relays in the event feed.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task<RelayPosition> PositionAsync(string target, CancellationToken cancellationToken) =>
        ReadAsync(connection => Position(connection, target), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> TargetsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<string>>(
            connection => connection.Query("SELECT target FROM relay_position ORDER BY target", row => row.GetString(0)), cancellationToken);

    /// <inheritdoc />
    public Task<RelayPosition?> AdvanceAsync(string target, RelayPosition from, long to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from.Sequence);
        return WriteAsync(
            connection => from.Equals(Position(connection, target)) ? Put(connection, target, new RelayPosition(to, from.Resets)) : null,
            cancellationToken);
    }

    /// <inheritdoc />
    public Task ResetAsync(string target, CancellationToken cancellationToken) => WriteAsync(
        connection => Put(connection, target, new RelayPosition(0, Position(connection, target).Resets + 1)), cancellationToken);

    private static RelayPosition Position(SqliteConnection connection, string target) => connection.Query(
        "SELECT sequence, resets FROM relay_position WHERE target = $target",
        row => new RelayPosition(row.GetInt64(0), row.GetInt64(1)),
        ("$target", target)).FirstOrDefault() ?? new RelayPosition(0, 0);

    private static RelayPosition Put(SqliteConnection connection, string target, RelayPosition position)
    {
        connection.Execute(
            """
            INSERT INTO relay_position (target, sequence, resets) VALUES ($target, $sequence, $resets)
            ON CONFLICT (target) DO UPDATE SET sequence = excluded.sequence, resets = excluded.resets
            """,
            ("$target", target),
            ("$sequence", position.Sequence),
            ("$resets", position.Resets));
        return position;
    }
}
