using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Snapshots.Stages;

/// <summary>The output of segmentation as parts and back.</summary>
public static class SegmentsSnapshot
{
    public static IReadOnlyList<SnapshotPart> ToParts(QuarterSegments segments) =>
        StageParts.ToParts(segments.Organisations, o => o.Organisation.Code, new National(segments.Cuts, segments.Completeness));

    /// <exception cref="InvalidDataException">A part is absent or damaged.</exception>
    public static async Task<QuarterSegments> ReadAsync(ISnapshotStore store, SnapshotHeader header, CancellationToken cancellationToken)
    {
        StageParts.Require(header, SnapshotStage.Segments);
        var organisations = await StageParts.ReadOrganisationsAsync<OrganisationSegments>(store, header, cancellationToken);
        var national = await StageParts.ReadNationalAsync<National>(store, header, cancellationToken);
        return new QuarterSegments(header.Series.Quarter, organisations, national.Cuts, national.Completeness);
    }

    private sealed record National(IReadOnlyList<SegmentCuts> Cuts, Completeness Completeness);
}
