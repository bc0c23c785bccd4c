using NofPipeline.Files;
using NofPipeline.Ingestion.Intake;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>Accepted files with what was read from them; each is parsed once per process.</summary>
public sealed class FileShelf(ContentStore content, IIntakeStore register)
{
    private readonly Dictionary<string, FeedFile> parsed = new(StringComparer.Ordinal);

    /// <summary>Every accepted file, oldest first.</summary>
    public async Task<IReadOnlyList<AcceptedFile>> AcceptedAsync(CancellationToken cancellationToken)
    {
        var files = new List<AcceptedFile>();
        foreach (var record in (await register.AllAsync(cancellationToken)).Where(r => r.Outcome == IntakeOutcome.Accepted))
        {
            var read = await ReadAsync(record.Sha256, record.FileName, cancellationToken);
            files.Add(new AcceptedFile(record.Number, record.Sha256, record.FileName, read) { TraceParent = record.TraceParent });
        }

        return files;
    }

    /// <summary>What a stored file says.</summary>
    public async Task<FeedFile> ReadAsync(string sha256, string fileName, CancellationToken cancellationToken)
    {
        // The name is part of the key, because the oldest layout says its quarter in the file's name only.
        var key = $"{sha256} {fileName}";
        if (!parsed.TryGetValue(key, out var file))
        {
            file = FeedReader.Read(fileName, await content.ReadAsync(sha256, cancellationToken));
            parsed[key] = file;
        }

        return file;
    }
}
