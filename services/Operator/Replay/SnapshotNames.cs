using NofPipeline.Operator.Sessions;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Replay;

/// <summary>Finds snapshots by their id or its beginning.</summary>
internal static class SnapshotNames
{
    /// <summary>How many digits people are shown.</summary>
    public const int ShownDigits = 12;

    private const int FewestDigits = 6;
    private const int Page = 200;

    /// <summary>The beginning of an id, for people.</summary>
    public static string Short(this SnapshotId id) => id.Value[..ShownDigits];

    /// <summary>Whether a text can be an id or its beginning.</summary>
    public static bool IsId(string text) => text.Length >= FewestDigits && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The snapshot of that id, or the only one whose id begins so.</summary>
    /// <exception cref="RefusedException">There is none, or more than one.</exception>
    public static async Task<SnapshotHeader> FindAsync(ISnapshotStore store, string text, CancellationToken cancellationToken)
    {
        if (!IsId(text))
        {
            throw new RefusedException(
                ExitCode.Usage, $"'{text}' is no snapshot: give the id, or at least its first {FewestDigits} digits (0-9, a-f).");
        }

        var found = SnapshotId.TryParse(text, out var id)
            ? await store.FindAsync(id, cancellationToken) is { } exact ? [exact] : []
            : await BeginningWithAsync(store, text, cancellationToken);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new RefusedException(ExitCode.Findings, $"No snapshot in the store has an id that begins with {text}."),
            _ => throw new RefusedException(
                ExitCode.Usage,
                $"{found.Count} snapshots begin with {text}: {string.Join(", ", found.Select(h => $"{h.Id.Short()} ({h.Series.Stage.Token()} {h.Series.Quarter})"))}. Give more digits."),
        };
    }

    private static async Task<IReadOnlyList<SnapshotHeader>> BeginningWithAsync(ISnapshotStore store, string text, CancellationToken cancellationToken)
    {
        var found = new List<SnapshotHeader>();
        for (var after = 0L; ; after += Page)
        {
            var commits = await store.CommitsAsync(after, Page, cancellationToken);
            found.AddRange(commits.Where(h => h.Id.Value.StartsWith(text, StringComparison.Ordinal)));
            if (commits.Count < Page)
            {
                return [.. found.DistinctBy(h => h.Id)];
            }
        }
    }
}
