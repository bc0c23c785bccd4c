using System.Text.Json;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using static System.FormattableString;

namespace NofPipeline.Operator.Verify;

/// <summary>
/// Every header: its id is that of its content, what it was made of was committed before it, and commits, versions and publications are
/// numbered without gaps.
/// </summary>
internal sealed class CommitsCheck(ISnapshotStore store, Checked counts, List<Break> breaks)
{
    private readonly Dictionary<SnapshotSeries, int> versions = [];
    private readonly HashSet<SnapshotId> committed = [];
    private readonly List<SnapshotHeader> intact = [];
    private long publications;

    /// <summary>The headers whose content is what their id says.</summary>
    public IReadOnlyList<SnapshotHeader> Intact => intact;

    /// <summary>How a snapshot is named to people.</summary>
    public static string NameOf(SnapshotHeader header) => Invariant($"{header.Series.Stage.Token()} {header.Series.Quarter} v{header.Version} ({header.Series.Method}, {header.Series.Lane.Token()})");

    /// <summary>Looks at every commit and returns the headers that can be read.</summary>
    public async Task<IReadOnlyList<SnapshotHeader>> RunAsync(CancellationToken cancellationToken)
    {
        var headers = new List<SnapshotHeader>();

        // One at a time, so that a header that cannot be read hides no other, and a number that is not there is noticed.
        for (var number = 1L; ; number++)
        {
            try
            {
                var next = await store.CommitsAsync(number - 1, 1, cancellationToken);
                if (next is not [var header])
                {
                    counts.Commits = headers.Count;
                    return headers;
                }

                if (headers is [.., var last] && (last.Series, last.Version) == (header.Series, header.Version))
                {
                    Break("commit-missing", Commit(number - 1), "There is no commit of that number, but there are later ones.");
                    continue;
                }

                headers.Add(header);
                await CheckAsync(header, cancellationToken);
            }
            catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidDataException or ArgumentException)
            {
                Break("header-unreadable", Commit(number), $"The header cannot be read: {unreadable.Message}");
            }
        }
    }

    private async Task CheckAsync(SnapshotHeader header, CancellationToken cancellationToken)
    {
        var name = NameOf(header);
        if (SnapshotIdentity.Of(header) is var identity && identity != header.Id)
        {
            Break("header-damaged", name, $"The header carries the id {header.Id}, but its content has the id {identity}.");
        }
        else
        {
            intact.Add(header);
        }

        if ((await store.FindAsync(header.Series, header.Version, cancellationToken))?.Id != header.Id
            || await store.FindAsync(header.Id, cancellationToken) is null)
        {
            Break("index-damaged", name, "The store does not find the snapshot by its series and version, or by its id.");
        }

        foreach (var upstream in header.Upstream.Where(id => !committed.Contains(id)))
        {
            Break("upstream-missing", name, $"It was made of {upstream}, which was not committed before it.");
        }

        var expected = versions.GetValueOrDefault(header.Series) + 1;
        if (header.Version != expected)
        {
            Break("version-gap", name, Invariant($"Version {expected} should come here."));
        }

        versions[header.Series] = header.Version;
        committed.Add(header.Id);
        CheckPublication(header, name);
    }

    private void CheckPublication(SnapshotHeader header, string name)
    {
        if (header.Feed is not { } feed)
        {
            return;
        }

        counts.Publications++;
        if (feed.Publication != publications + 1)
        {
            Break("publication-gap", name, Invariant($"It has the publication number {feed.Publication}; {publications + 1} should come here."));
        }

        publications = feed.Publication;
    }

    private void Break(string kind, string where, string what) => breaks.Add(new Break(kind, where, what, Remedies.Store));

    private static string Commit(long number) => Invariant($"commit {number}");
}
