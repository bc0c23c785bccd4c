namespace NofPipeline.Ingestion.Intake;

/// <summary>
/// Decides when the files in the folder have stopped changing: each must show the same size and time for the settle time. A batch is
/// ready when all waiting files have settled, so that files which belong together lead to one run.
/// </summary>
internal sealed class SettleWatch(TimeSpan settle, TimeProvider clock)
{
    private readonly Dictionary<string, (long Length, DateTime Written, DateTimeOffset Since)> seen = new(StringComparer.Ordinal);

    /// <summary>The whole of <paramref name="waiting"/> once every file has settled; otherwise nothing.</summary>
    public IReadOnlyList<FileInfo> Settled(IReadOnlyList<FileInfo> waiting)
    {
        var now = clock.GetUtcNow();
        foreach (var gone in seen.Keys.Except(waiting.Select(f => f.FullName)).ToList())
        {
            seen.Remove(gone);
        }

        foreach (var file in waiting)
        {
            var (length, written) = (file.Length, file.LastWriteTimeUtc);
            if (!seen.TryGetValue(file.FullName, out var before) || before.Length != length || before.Written != written)
            {
                seen[file.FullName] = (length, written, now);
            }
        }

        return waiting.All(f => now - seen[f.FullName].Since >= settle) ? waiting : [];
    }
}
