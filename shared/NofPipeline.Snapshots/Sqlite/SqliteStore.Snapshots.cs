using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NofPipeline.Snapshots.Documents;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.Snapshots.Sqlite;

/// <content>Reading headers.</content>
public sealed partial class SqliteStore
{
    private const string OfSeries = "lane = $lane AND method = $method AND stage = $stage AND quarter = $quarter";

    /// <inheritdoc />
    public Task<SnapshotHeader?> CurrentAsync(SnapshotSeries series, CancellationToken cancellationToken) =>
        ReadAsync(
            connection => connection.Query(
                $"SELECT header FROM snapshot WHERE {OfSeries} ORDER BY version DESC LIMIT 1",
                Header,
                SeriesParameters(series)).FirstOrDefault(),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SnapshotHeader>> CurrentAsync(SnapshotStage stage, Lane lane, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<SnapshotHeader>>(
            connection => connection.Query(
                """
                SELECT s.header
                FROM (SELECT lane, stage, quarter, method, MAX(version) AS version
                      FROM snapshot
                      WHERE lane = $lane AND stage = $stage
                      GROUP BY lane, stage, quarter, method) AS newest
                JOIN snapshot AS s USING (lane, stage, quarter, method, version)
                ORDER BY s.quarter, s.method
                """,
                Header,
                ("$lane", lane.Token()),
                ("$stage", stage.Token())),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SnapshotHead>> HeadsAsync(SnapshotStage stage, Lane lane, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<SnapshotHead>>(
            connection => connection.Query(
                """
                SELECT lane, method, stage, quarter, version, id, upstream, is_final
                FROM head
                WHERE lane = $lane AND stage = $stage
                ORDER BY quarter, method
                """,
                row => new SnapshotHead(
                    Series(row),
                    row.GetInt32(4),
                    SnapshotId.Parse(row.GetString(5)),
                    [.. JsonSerializer.Deserialize<string[]>(row.GetString(6))!.Select(SnapshotId.Parse)],
                    row.GetBoolean(7)),
                ("$lane", lane.Token()),
                ("$stage", stage.Token())),
            cancellationToken);

    /// <inheritdoc />
    public Task<SnapshotHeader?> FindAsync(SnapshotSeries series, int version, CancellationToken cancellationToken) =>
        ReadAsync(
            connection => connection.Query(
                $"SELECT header FROM snapshot WHERE {OfSeries} AND version = $version",
                Header,
                [.. SeriesParameters(series), ("$version", version)]).FirstOrDefault(),
            cancellationToken);

    /// <inheritdoc />
    public Task<SnapshotHeader?> FindAsync(SnapshotId id, CancellationToken cancellationToken) =>
        ReadAsync(
            connection => connection.Query(
                "SELECT header FROM snapshot WHERE id = $id ORDER BY commit_number LIMIT 1",
                Header,
                ("$id", id.Value)).FirstOrDefault(),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SnapshotHeader>> CommitsAsync(long after, int limit, CancellationToken cancellationToken)
    {
        // SQLite takes a negative limit for none.
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return ReadAsync<IReadOnlyList<SnapshotHeader>>(
            connection => connection.Query(
                "SELECT header FROM snapshot WHERE commit_number > $after ORDER BY commit_number LIMIT $limit",
                Header,
                ("$after", after),
                ("$limit", limit)),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<string> StateDigestAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            connection =>
            {
                // One transaction, so that the three lists are of the same moment.
                using var moment = connection.BeginTransaction(deferred: true);
                return StateDigest.Of(
                    connection.Query("SELECT lane, method, stage, quarter, version, id, publication FROM snapshot", Committed),
                    connection.Query(EventColumns, Event),
                    connection.Query(IntakeColumns, File));
            },
            cancellationToken);

    private static (string Name, object? Value)[] SeriesParameters(SnapshotSeries series) =>
    [
        ("$lane", series.Lane.Token()),
        ("$method", series.Method),
        ("$stage", series.Stage.Token()),
        ("$quarter", series.Quarter.ToString()),
    ];

    private static SnapshotHeader Header(SqliteDataReader row) =>
        StoredRecords.ReadHeader(Encoding.UTF8.GetBytes(row.GetString(0)));

    private static void PutHead(SqliteConnection connection, SnapshotHeader header) => connection.Execute(
        """
        INSERT INTO head (lane, method, stage, quarter, version, id, upstream, is_final)
        VALUES ($lane, $method, $stage, $quarter, $version, $id, $upstream, $is_final)
        ON CONFLICT (lane, stage, quarter, method) DO UPDATE
        SET version = excluded.version, id = excluded.id, upstream = excluded.upstream, is_final = excluded.is_final
        """,
        [
            .. SeriesParameters(header.Series),
            ("$version", header.Version),
            ("$id", header.Id.Value),
            ("$upstream", JsonSerializer.Serialize(header.Upstream.Select(id => id.Value))),
            ("$is_final", header.IsFinal),
        ]);

    /// <summary>The first four columns.</summary>
    private static SnapshotSeries Series(SqliteDataReader row) => new(
        Tokens.ParseStage(row.GetString(2)), Domain.Calendar.Quarter.Parse(row.GetString(3)), row.GetString(1), Tokens.ParseLane(row.GetString(0)));

    private static CommittedVersion Committed(SqliteDataReader row) => new(
        Series(row),
        row.GetInt32(4),
        SnapshotId.Parse(row.GetString(5)),
        row.IsDBNull(6) ? null : row.GetInt64(6));
}
