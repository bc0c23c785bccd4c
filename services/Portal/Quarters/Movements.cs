using System.Globalization;
using NofPipeline.Domain.Movement;

namespace NofPipeline.Portal.Quarters;

/// <summary>Movements in words.</summary>
internal static class Movements
{
    /// <summary>Such as <c>better: 3 to 2</c>.</summary>
    public static string Words(this Movement movement) => movement switch
    {
        { Changed: false } => "no change",
        { Before: null } => "new in the tables",
        { After: null } => "not in the tables any more",
        { Before: { } before, After: { } after } => $"{Name(movement.Direction)}: {Steps(before, after)}",
    };

    public static string Name(MovementDirection direction) => direction switch
    {
        MovementDirection.None => "no change",
        MovementDirection.Better => "better",
        MovementDirection.Worse => "worse",
        MovementDirection.Entered => "entered",
        MovementDirection.Left => "left",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    /// <summary>Repeats the direction as a shape.</summary>
    public static string Symbol(MovementDirection direction) => direction switch
    {
        MovementDirection.None => "=",
        MovementDirection.Better => "▲",
        MovementDirection.Worse => "▼",
        MovementDirection.Entered => "+",
        MovementDirection.Left => "−",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    private static string Steps(SegmentState before, SegmentState after) => before.FinalOrAdjusted == after.FinalOrAdjusted || (after.Final is null && before.IsDecided is true)
        ? string.Create(CultureInfo.InvariantCulture, $"adjusted segment {before.Adjusted} to {after.Adjusted}")
        : string.Create(CultureInfo.InvariantCulture, $"{before.FinalOrAdjusted} to {after.FinalOrAdjusted}");
}
