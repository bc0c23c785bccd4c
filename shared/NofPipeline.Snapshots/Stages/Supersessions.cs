using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Provenance;

namespace NofPipeline.Snapshots.Stages;

/// <summary>
/// Tells of every version that is no longer current why it was superseded and by which file. Inputs and published results keep that
/// themselves; the later stages follow from the inputs that they were made of.
/// </summary>
public static class Supersessions
{
    /// <summary>The superseded versions of a series, oldest first; empty while there is one version or none.</summary>
    /// <exception cref="InvalidDataException">The store is damaged.</exception>
    public static async Task<IReadOnlyList<Supersession>> OfAsync(ISnapshotStore store, SnapshotSeries series, CancellationToken cancellationToken)
    {
        var versions = await VersionsAsync(store, series, cancellationToken);
        var isSource = series.Stage is SnapshotStage.Inputs or SnapshotStage.PublishedResults;
        var sources = isSource ? versions : await VersionsAsync(store, series.Of(SnapshotStage.Inputs), cancellationToken);
        var superseded = new List<Supersession>();
        var made = 0;
        foreach (var (i, version) in versions.Index())
        {
            // The same inputs may come back, so that an id alone does not tell a version; versions are made in the order of their inputs.
            var from = made;
            made = isSource ? i : await SourceOfAsync(store, version, sources, from, cancellationToken);
            if (i > 0)
            {
                superseded.Add(new Supersession(
                    series,
                    versions[i - 1].Version,
                    version.Version,
                    version.CommittedAt,
                    await CausesAsync(store, versions[i - 1], version, sources.Skip(from + 1).Take(made - from), cancellationToken)));
            }
        }

        return superseded;
    }

    private static async Task<IReadOnlyList<SupersessionCause>> CausesAsync(
        ISnapshotStore store, SnapshotHeader before, SnapshotHeader version, IEnumerable<SnapshotHeader> sources, CancellationToken cancellationToken)
    {
        var causes = new List<SupersessionCause>();
        foreach (var source in sources)
        {
            causes.AddRange((await SupplyPart.ReadAsync(store, source, cancellationToken))?.Causes ?? []);
        }

        if (before.MethodDigest != version.MethodDigest && !causes.Exists(c => c.Reason == SupersessionReason.MethodData))
        {
            causes.Add(new SupersessionCause(SupersessionReason.MethodData, null, null));
        }

        if (version.Series.Stage == SnapshotStage.Publication && !version.Upstream.Skip(1).SequenceEqual(before.Upstream.Skip(1)))
        {
            causes.Add(new SupersessionCause(SupersessionReason.QuarterBefore, null, null));
        }

        return causes.Count > 0 ? causes : [new SupersessionCause(SupersessionReason.Program, null, null)];
    }

    /// <summary>The index of the inputs that a version was made of.</summary>
    private static async Task<int> SourceOfAsync(
        ISnapshotStore store, SnapshotHeader version, IReadOnlyList<SnapshotHeader> sources, int from, CancellationToken cancellationToken)
    {
        var upstream = version;
        while (upstream.Series.Stage != SnapshotStage.Inputs)
        {
            upstream = await store.UpstreamAsync(upstream, cancellationToken);
        }

        for (var i = from; i < sources.Count; i++)
        {
            if (sources[i].Id == upstream.Id)
            {
                return i;
            }
        }

        return from;
    }

    private static async Task<IReadOnlyList<SnapshotHeader>> VersionsAsync(
        ISnapshotStore store, SnapshotSeries series, CancellationToken cancellationToken)
    {
        var versions = new List<SnapshotHeader>();
        while (await store.FindAsync(series, versions.Count + 1, cancellationToken) is { } version)
        {
            versions.Add(version);
        }

        return versions;
    }
}
