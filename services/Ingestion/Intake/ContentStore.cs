using NofPipeline.Hosting.Options;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Reading.Originals;
using NofPipeline.Snapshots.Disk;

namespace NofPipeline.Ingestion.Intake;

/// <summary>Where original bytes are put. A file appears whole or not at all, and is on the disk when it is there: copy, flush, rename, flush the folder.</summary>
public sealed class ContentStore(NofOptions options) : OriginalFiles(options.Data)
{
    private const string Incoming = ".incoming-";

    /// <summary>Copies a file into the store and returns the hash of what was copied; <c>null</c> where the file has changed since it was listed.</summary>
    /// <exception cref="IOException">The file cannot be read, or the store not written.</exception>
    public async Task<string?> AddAsync(WaitingFile file, CancellationToken cancellationToken)
    {
        DurableFolder.Create(Root);
        var temporary = Path.Combine(Root, $"{Incoming}{Environment.ProcessId}");
        try
        {
            string? sha256;
            await using (var target = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
            {
                sha256 = await DroppedFile.CopyAsync(file, target, cancellationToken);
                target.Flush(flushToDisk: true);
            }

            Failpoint.Hit("intake.content-half-written");
            if (sha256 is not null)
            {
                var place = PathOf(sha256);
                DurableFolder.Create(Path.GetDirectoryName(place)!);
                DurableFile.Move(temporary, place, overwrite: true);
            }

            return sha256;
        }
        finally
        {
            // A full disk must not be kept full by what did not fit on it.
            File.Delete(temporary);
        }
    }

    /// <summary>Removes what processes left that were killed while they copied. Only the holder of the folder's claim may do so.</summary>
    public void Sweep()
    {
        if (Directory.Exists(Root))
        {
            Directory.EnumerateFiles(Root, $"{Incoming}*").ToList().ForEach(File.Delete);
        }
    }
}
