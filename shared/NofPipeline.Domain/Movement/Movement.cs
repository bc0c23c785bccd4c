using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.Movement;

/// <summary>How one organisation stands in a quarter compared with the quarter before. At least one of the states is there.</summary>
/// <param name="Organisation">Its facts in the later quarter, or in the earlier one where it has left.</param>
/// <param name="Before">Its state in the earlier quarter; <c>null</c> where it was not segmented.</param>
/// <param name="After">Its state in the later quarter; <c>null</c> where it is not segmented.</param>
/// <param name="Direction">Which way it went.</param>
/// <param name="Causes">Why it moved, the largest cause first (<see cref="ChangeDetector"/>); empty exactly when it did not (<see cref="Changed"/>).</param>
public sealed record Movement(
    Organisation Organisation,
    SegmentState? Before,
    SegmentState? After,
    MovementDirection Direction,
    IReadOnlyList<MovementCause> Causes)
{
    /// <summary>Whether the adjusted or the final segment differs, or the organisation is segmented in one of the quarters only.</summary>
    public bool Changed => Direction != MovementDirection.None;
}
