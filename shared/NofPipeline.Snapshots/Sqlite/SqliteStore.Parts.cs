using Microsoft.Data.Sqlite;

namespace NofPipeline.Snapshots.Sqlite;

/// <content>Parts, addressed by their content.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task<ReadOnlyMemory<byte>> ReadPartAsync(PartReference part, CancellationToken cancellationToken) =>
        ReadAsync<ReadOnlyMemory<byte>>(
            connection => part.Verified(connection.Scalar<byte[]>("SELECT content FROM part WHERE sha256 = $sha256", ("$sha256", part.Sha256))),
            cancellationToken);

    /// <summary>Writing a part that is already there changes nothing, so an interrupted commit is simply repeated.</summary>
    private Task<int> WritePartsAsync(IEnumerable<SnapshotPart> parts, CancellationToken cancellationToken) =>
        WriteAsync(
            connection =>
            {
                using var insert = connection.Statement("INSERT INTO part (sha256, content) VALUES ($sha256, $content) ON CONFLICT DO NOTHING");
                var sha256 = insert.Parameters.Add("$sha256", SqliteType.Text);
                var content = insert.Parameters.Add("$content", SqliteType.Blob);
                var written = 0;
                foreach (var part in parts)
                {
                    sha256.Value = part.Reference.Sha256;
                    content.Value = part.Content.ToArray();
                    written += insert.ExecuteNonQuery();
                }

                return written;
            },
            cancellationToken);
}
