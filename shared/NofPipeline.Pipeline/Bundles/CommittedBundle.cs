using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;

namespace NofPipeline.Pipeline.Bundles;

/// <summary>A bundle as it was committed to the snapshot store.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Version">The version of its publication, from 1.</param>
/// <param name="Snapshot">The publication snapshot.</param>
/// <param name="Parts">Its files; keys are paths below the bundle's folder, with <c>/</c>.</param>
public sealed record CommittedBundle(Quarter Quarter, int Version, SnapshotId Snapshot, IReadOnlyList<PartReference> Parts)
{
    /// <summary>The bundle that a publication's header stands for.</summary>
    public static CommittedBundle Of(SnapshotHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return new CommittedBundle(header.Series.Quarter, header.Version, header.Id, header.Parts);
    }

    /// <summary>Where it stands below the output folder, such as <c>2025-26Q4/v1</c>.</summary>
    public string Path => FormattableString.Invariant($"{Quarter}/v{Version}");
}
