using NofPipeline.Hosting.Options;
using NofPipeline.Snapshots.Disk;

namespace NofPipeline.Operator.Decisions;

/// <summary>Puts a file into the drop folder as a whole: what an operator decides enters the pipeline as every other figure does, with a receipt.</summary>
internal static class DropFile
{
    /// <summary>Drops a file and returns its name, which no other file in the folder has.</summary>
    /// <param name="options">Where the folder is.</param>
    /// <param name="name">The name to begin with, without extension.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Stops it before the file has its name.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static async Task<string> PutAsync(NofOptions options, string name, byte[] content, CancellationToken cancellationToken)
    {
        var folder = FolderOf(options);

        // A name that begins with a dot is not looked at, so nobody takes a half of it in.
        var hidden = Path.Combine(folder, $".{name}.{Guid.NewGuid():N}.tmp");
        await DurableFile.WriteAsync(hidden, content, cancellationToken);
        for (var copy = 1; ; copy++)
        {
            var file = Path.Combine(folder, copy == 1 ? $"{name}.csv" : $"{name}-{copy}.csv");
            if (!File.Exists(file))
            {
                DurableFile.Move(hidden, file);
                return Path.GetFileName(file);
            }
        }
    }

    /// <summary>What keeps a file from being dropped; <c>null</c> where nothing is seen that does.</summary>
    public static string? Problem(NofOptions options) =>
        Directory.Exists(FolderOf(options)) ? null : $"The drop folder {FolderOf(options)} is not there: set Nof__Drop to the folder that Ingestion watches.";

    private static string FolderOf(NofOptions options) => Path.GetFullPath(options.Drop);
}
