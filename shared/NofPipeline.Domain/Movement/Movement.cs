using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.Movement;

/// <summary>How one organisation stands in a quarter compared with the quarter before. At least one of the states is there.</summary>
/// <param name="Organisation">Its facts in the later quarter, or in the earlier one where it has left.</param>
/// <param name="Before">Its state in the earlier quarter; <c>null</c> where it was not segmented.</param>
/// <param name="After">Its state in the later quarter; <c>null</c> where it is not segmented.</param>
/// <param name="Direction">Which way it went.</param>
/// <param name="Causes">Why it moved, in the order of <see cref="MovementCause"/>; empty exactly when it did not (<see cref="Changed"/>).</param>
public sealed record Movement(
    Organisation Organisation,
    SegmentState? Before,
    SegmentState? After,
    MovementDirection Direction,
    IReadOnlyList<MovementCause> Causes)
{
    /// <summary>Whether the adjusted or the final segment differs, or the organisation is segmented in one of the quarters only.</summary>
    public bool Changed => Direction != MovementDirection.None;

    /// <summary>The way from one state to another: by the final segment and, where a decision keeps that as it is, by the adjusted one.</summary>
    public static MovementDirection DirectionOf(SegmentState? before, SegmentState? after) => (before, after) switch
    {
        _ when SegmentState.SameSegments(before, after) => MovementDirection.None,
        (null, _) => MovementDirection.Entered,
        (_, null) => MovementDirection.Left,
        var (was, now) => (now.Final, now.Adjusted).CompareTo((was.Final, was.Adjusted)) < 0 ? MovementDirection.Better : MovementDirection.Worse,
    };
}
