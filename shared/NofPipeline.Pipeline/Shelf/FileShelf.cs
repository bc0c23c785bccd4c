using NofPipeline.Files.Rows;
using NofPipeline.Reading.Originals;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Pipeline.Shelf;

/// <summary>
/// Accepted files. What each speaks of is kept in memory once somebody asks; its rows are read when they are needed, and are not kept, so that
/// neither start nor memory grows with history.
/// </summary>
public sealed class FileShelf(OriginalFiles originals, StoredRows stored, IIntakeStore register, ReadFeed read)
{
    private readonly Dictionary<string, FileIndex> indexes = new(StringComparer.Ordinal);

    /// <summary>Every accepted file, oldest first.</summary>
    public async Task<IReadOnlyList<AcceptedFile>> AcceptedAsync(CancellationToken cancellationToken) =>
        [.. (await register.AllAsync(cancellationToken)).Where(r => r.Outcome == IntakeOutcome.Accepted).Select(Accepted)];

    /// <summary>What the original bytes of a file say.</summary>
    /// <exception cref="IOException">They are damaged or gone.</exception>
    public async Task<FeedFile> ReadAsync(string sha256, string fileName, CancellationToken cancellationToken)
    {
        await using var bytes = await originals.OpenAsync(sha256, cancellationToken);
        return read(fileName, bytes);
    }

    /// <summary>Keeps what was read from a file that was accepted, and names the file by its number in the register.</summary>
    public AcceptedFile Keep(IntakeRecord record, FeedFile content)
    {
        ArgumentNullException.ThrowIfNull(record);
        stored.Keep(record.Sha256, content);
        indexes[KeyOf(record)] = FileIndex.Of(content);
        return new AcceptedFile(record.Number, record.Sha256, record.FileName, content) { TraceParent = record.TraceParent };
    }

    private AcceptedFile Accepted(IntakeRecord record) =>
        new(record.Number, record.Sha256, record.FileName, () => IndexOf(record), () => RowsOf(record)) { TraceParent = record.TraceParent };

    private FileIndex IndexOf(IntakeRecord record)
    {
        if (!indexes.TryGetValue(KeyOf(record), out var index))
        {
            indexes[KeyOf(record)] = index = stored.IndexOf(record.Sha256, record.FileName) ?? FileIndex.Of(ReadAgain(record));
        }

        return index;
    }

    private FeedFile RowsOf(IntakeRecord record) => stored.RowsOf(record.Sha256, record.FileName) ?? ReadAgain(record);

    private FeedFile ReadAgain(IntakeRecord record)
    {
        using var bytes = originals.Open(record.Sha256);
        var file = read(record.FileName, bytes);
        stored.Keep(record.Sha256, file);
        return file;
    }

    private static string KeyOf(IntakeRecord record) => $"{record.Sha256} {record.FileName}";
}
