using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Operator.Movements;

/// <summary>One side, and where the organisation stands there.</summary>
/// <param name="Version">As it was asked for.</param>
/// <param name="Quarter">Its quarter.</param>
/// <param name="Method">The method that it is scored by.</param>
/// <param name="Segments">Id of its segments snapshot.</param>
/// <param name="Cuts">The cuts of the average.</param>
/// <param name="Standing">Where the organisation stands; <c>null</c> where it is not segmented.</param>
/// <param name="Likely">How sure that is; <c>null</c> where nobody has resampled.</param>
internal sealed record VersionView(
    string Version, string Quarter, string Method, string Segments, IReadOnlyList<decimal> Cuts, SegmentState? Standing, LikelyRange? Likely)
{
    public static VersionView Of(MovementSide side, SegmentState? standing, LikelyRange? likely) => new(
        side.Name,
        side.Quarter.Inputs.Quarter.ToString(),
        side.Quarter.Method.Id,
        side.Quarter.SegmentsHeader.Id.Value,
        side.Quarter.Segments.Cuts.FirstOrDefault(c => c.Scope == SegmentCuts.AverageScope)?.Cuts ?? [],
        standing,
        likely);
}
