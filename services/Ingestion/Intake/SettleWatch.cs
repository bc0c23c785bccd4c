namespace NofPipeline.Ingestion.Intake;

/// <summary>
/// Decides when the files in the folder have stopped changing: each must show the same length and time for the settle time, or have a
/// marker beside it. A batch waits for the files that still change, so that files which belong together lead to one run, but not for
/// ever: after a few settle times it goes without them, and whoever is passed over holds up nobody any more.
/// </summary>
internal sealed class SettleWatch(TimeSpan settle, TimeProvider clock)
{
    /// <summary>For how many settle times a batch waits at most for a file that does not settle.</summary>
    private const int MostWaits = 5;

    private readonly Dictionary<string, (WaitingFile File, DateTimeOffset Since)> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> passedOver = new(StringComparer.Ordinal);
    private DateTimeOffset? waitingSince;

    /// <summary>Whether the last look found files worth waiting for.</summary>
    public bool Waits { get; private set; }

    /// <summary>The files that have settled, once nothing is worth waiting for any more; otherwise nothing.</summary>
    public IReadOnlyList<WaitingFile> Settled(IReadOnlyList<WaitingFile> waiting)
    {
        var now = clock.GetUtcNow();
        Note(waiting, now);
        var settled = waiting.Where(f => f.IsMarked || now - seen[f.FullName].Since >= settle).ToList();
        var changing = waiting.Except(settled).Select(f => f.FullName).ToList();
        passedOver.IntersectWith(changing);
        Waits = changing.Exists(f => !passedOver.Contains(f));
        waitingSince = Waits ? waitingSince ?? now : null;
        if (Waits && now - waitingSince >= MostWaits * settle)
        {
            passedOver.UnionWith(changing);
            (Waits, waitingSince) = (false, null);
        }

        return Waits ? [] : settled;
    }

    private void Note(IReadOnlyList<WaitingFile> waiting, DateTimeOffset now)
    {
        foreach (var gone in seen.Keys.Except(waiting.Select(f => f.FullName)).ToList())
        {
            seen.Remove(gone);
        }

        foreach (var file in waiting)
        {
            if (!seen.TryGetValue(file.FullName, out var before) || before.File.Length != file.Length || before.File.Written != file.Written)
            {
                seen[file.FullName] = (file, now);
            }
        }
    }
}
