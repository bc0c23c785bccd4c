using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Movement;

/// <summary>What a quarter says of its organisations and of their movements. It is made once, at the publication, and whoever speaks of the quarter reads it.</summary>
/// <param name="Organisations">Every organisation that is segmented, by code.</param>
/// <param name="Movements">How every organisation that is segmented in the quarter or the one before has moved, by code; <c>null</c> where that was not published.</param>
/// <param name="Counts">How many changed, and what that rests on; <c>null</c> likewise.</param>
public sealed record QuarterStatement(
    IReadOnlyList<StatedOrganisation> Organisations, IReadOnlyList<AssessedMovement>? Movements, MovementCounts? Counts)
{
    /// <summary>The statement of a quarter.</summary>
    /// <param name="segments">Its segments.</param>
    /// <param name="movements">How organisations have moved since the quarter before; <c>null</c> where that is not published.</param>
    public static QuarterStatement Of(QuarterSegments segments, IReadOnlyList<AssessedMovement>? movements) => new(
        [.. segments.Organisations.OrderBy(o => o.Organisation.Code).Select(o => new StatedOrganisation(o.Organisation, SegmentState.Of(o), o.Likely))],
        movements,
        movements is null ? null : MovementCounts.Of(movements));
}

/// <summary>Where a quarter states that an organisation stands.</summary>
/// <param name="Organisation">Its facts.</param>
/// <param name="State">Its segments, average and rank.</param>
/// <param name="Likely">How sure they are; <c>null</c> where nobody has resampled.</param>
public sealed record StatedOrganisation(Organisation Organisation, SegmentState State, LikelyRange? Likely);
