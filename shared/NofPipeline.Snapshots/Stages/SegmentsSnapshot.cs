using NofPipeline.Domain.Segmentation;
using NofPipeline.Snapshots.Documents.V1;

namespace NofPipeline.Snapshots.Stages;

/// <summary>The output of segmentation as parts and back.</summary>
public static class SegmentsSnapshot
{
    public static IReadOnlyList<SnapshotPart> ToParts(QuarterSegments segments) =>
        StageParts.ToParts(segments.Organisations, o => o.Organisation.Code, SegmentsDocument.Of, SegmentsNationalDocument.Of(segments));

    /// <exception cref="InvalidDataException">A part is absent or damaged.</exception>
    public static async Task<QuarterSegments> ReadAsync(ISnapshotStore store, SnapshotHeader header, CancellationToken cancellationToken)
    {
        StageParts.Require(header, SnapshotStage.Segments);
        var organisations = await StageParts.ReadOrganisationsAsync<SegmentsDocument, OrganisationSegments>(store, header, o => o.Read(), cancellationToken);
        var national = await StageParts.ReadNationalAsync<SegmentsNationalDocument>(store, header, cancellationToken);
        return new QuarterSegments(header.Series.Quarter, organisations, national.ReadCuts(), national.Completeness.Read());
    }
}
