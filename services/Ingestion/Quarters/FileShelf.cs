using NofPipeline.Files.Rows;
using NofPipeline.Ingestion.Intake;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>Accepted files with what was read from them; each is parsed once per process, and others are forgotten.</summary>
public sealed class FileShelf(ContentStore content, IIntakeStore register, ReadFeed read)
{
    private Dictionary<string, FeedFile> parsed = new(StringComparer.Ordinal);

    /// <summary>Every accepted file, oldest first.</summary>
    public async Task<IReadOnlyList<AcceptedFile>> AcceptedAsync(CancellationToken cancellationToken)
    {
        var files = new List<AcceptedFile>();
        var accepted = new Dictionary<string, FeedFile>(StringComparer.Ordinal);
        foreach (var record in (await register.AllAsync(cancellationToken)).Where(r => r.Outcome == IntakeOutcome.Accepted))
        {
            var file = await ReadAsync(record.Sha256, record.FileName, cancellationToken);
            accepted[KeyOf(record.Sha256, record.FileName)] = file;
            files.Add(new AcceptedFile(record.Number, record.Sha256, record.FileName, file) { TraceParent = record.TraceParent });
        }

        parsed = accepted;
        return files;
    }

    /// <summary>What the stored bytes of a file say.</summary>
    public async Task<FeedFile> ReadAsync(string sha256, string fileName, CancellationToken cancellationToken)
    {
        if (parsed.TryGetValue(KeyOf(sha256, fileName), out var known))
        {
            return known;
        }

        await using var bytes = await content.OpenAsync(sha256, cancellationToken);
        return parsed[KeyOf(sha256, fileName)] = read(fileName, bytes);
    }

    // The name is part of the key, because the oldest layout says its quarter in the file's name only.
    private static string KeyOf(string sha256, string fileName) => $"{sha256} {fileName}";
}
