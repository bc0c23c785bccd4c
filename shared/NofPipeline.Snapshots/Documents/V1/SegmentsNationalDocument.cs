using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>The national part of a segments snapshot.</summary>
internal sealed record SegmentsNationalDocument(IReadOnlyList<SegmentsNationalDocument.CutsDocument> Cuts, CompletenessDocument Completeness)
{
    public static SegmentsNationalDocument Of(QuarterSegments segments) => new(
        [.. segments.Cuts.Select(c => new CutsDocument(c.Scope, c.Cuts, c.Organisations))], CompletenessDocument.Of(segments.Completeness));

    public IReadOnlyList<SegmentCuts> ReadCuts() => [.. Cuts.Select(c => new SegmentCuts(c.Scope, c.Cuts, c.Organisations))];

    internal sealed record CutsDocument(string Scope, IReadOnlyList<decimal> Cuts, int Organisations);
}
