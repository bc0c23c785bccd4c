namespace NofPipeline.Ingestion.Intake;

/// <summary>
/// Decides when the files in the folder have stopped changing: each must show the same length and time for the settle time and be open for writing nowhere,
/// or have a marker beside it. A batch waits for the files that still change, so that files which belong together lead to one run, but not for
/// ever: after a few settle times it goes without them, and whoever is passed over holds up nobody any more. Times are those of the clock that is never set.
/// </summary>
/// <param name="settle">How long a file must stay as it is.</param>
/// <param name="needsProof">Whether only a file is ready that has a marker or a hash beside it.</param>
/// <param name="isBeingWritten">Whether a program has the file at a path open for writing.</param>
/// <param name="clock">The clock.</param>
internal sealed class SettleWatch(TimeSpan settle, bool needsProof, Func<string, bool> isBeingWritten, TimeProvider clock)
{
    /// <summary>For how many settle times a batch waits at most for a file that does not settle.</summary>
    private const int MostWaits = 5;

    private readonly Dictionary<string, (WaitingFile File, long Since)> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> passedOver = new(StringComparer.Ordinal);
    private long? waitingSince;

    /// <summary>Whether the last look found files worth waiting for.</summary>
    public bool Waits { get; private set; }

    /// <summary>Files that do not change and are not ready all the same, and why: the last look has passed them over.</summary>
    public IReadOnlyList<(string Name, string Reason)> Unready { get; private set; } = [];

    /// <summary>The files that have settled, once nothing is worth waiting for any more; otherwise nothing.</summary>
    public IReadOnlyList<WaitingFile> Settled(IReadOnlyList<WaitingFile> waiting)
    {
        var now = clock.GetTimestamp();
        Note(waiting, now);
        var unready = waiting
            .Where(IsStill)
            .Select(f => (File: f, Reason: ReasonAgainst(f)))
            .Where(f => f.Reason is not null)
            .ToDictionary(f => f.File, f => f.Reason!);
        var settled = waiting.Where(f => IsStill(f) && !unready.ContainsKey(f)).ToList();
        var changing = waiting.Except(settled).Select(f => f.FullName).ToList();
        passedOver.IntersectWith(changing);
        Waits = changing.Exists(f => !passedOver.Contains(f));
        waitingSince = Waits ? waitingSince ?? now : null;
        if (Waits && clock.GetElapsedTime(waitingSince!.Value, now) >= MostWaits * settle)
        {
            passedOver.UnionWith(changing);
            (Waits, waitingSince) = (false, null);
        }

        Unready = [.. unready.Where(f => passedOver.Contains(f.Key.FullName)).Select(f => (f.Key.Name, f.Value))];
        return Waits ? [] : settled;

        bool IsStill(WaitingFile file) => file.IsMarked || clock.GetElapsedTime(seen[file.FullName].Since, now) >= settle;
    }

    private string? ReasonAgainst(WaitingFile file) =>
        needsProof && !file.HasProof ? $"there is no {file.Name}.done or {file.Name}.sha256 beside it, which Nof:Intake:Proof asks for"
        : !file.IsMarked && isBeingWritten(file.FullName) ? "a program has it open for writing"
        : null;

    private void Note(IReadOnlyList<WaitingFile> waiting, long now)
    {
        foreach (var gone in seen.Keys.Except(waiting.Select(f => f.FullName)).ToList())
        {
            seen.Remove(gone);
        }

        foreach (var file in waiting)
        {
            if (!seen.TryGetValue(file.FullName, out var before) || !file.IsAsBefore(before.File))
            {
                seen[file.FullName] = (file, now);
            }
        }
    }
}
