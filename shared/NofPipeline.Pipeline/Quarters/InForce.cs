using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>Which of the accepted files nobody has taken back.</summary>
public static class InForce
{
    /// <summary>The files that no newer file takes back, oldest first. A file that was dropped again after that is another one, and counts.</summary>
    public static IReadOnlyList<AcceptedFile> Of(IReadOnlyList<AcceptedFile> accepted)
    {
        var undone = Undone(accepted);
        return undone.Count == 0 ? accepted : [.. accepted.Where(f => !undone.Contains(f))];
    }

    /// <summary>The files that newer ones take back.</summary>
    public static IReadOnlySet<AcceptedFile> Undone(IReadOnlyList<AcceptedFile> accepted)
    {
        var last = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in accepted)
        {
            foreach (var sha256 in file.Index.Undone)
            {
                last[sha256] = file.Number;
            }
        }

        return last.Count == 0 ? new HashSet<AcceptedFile>() : accepted.Where(f => last.TryGetValue(f.Sha256, out var number) && number > f.Number).ToHashSet();
    }
}
