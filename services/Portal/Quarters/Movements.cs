using System.Globalization;
using NofPipeline.Domain.Movement;

namespace NofPipeline.Portal.Quarters;

/// <summary>Movements in words.</summary>
internal static class Movements
{
    /// <summary>By the final segment; where a decision keeps that as it is, by the adjusted one.</summary>
    public static MoveDirection Direction(this Movement movement) => movement switch
    {
        { Changed: false } => MoveDirection.None,
        { Before: null } => MoveDirection.Entered,
        { After: null } => MoveDirection.Left,
        { Before: { } before, After: { } after } => (after.Final, after.Adjusted).CompareTo((before.Final, before.Adjusted)) < 0 ? MoveDirection.Better : MoveDirection.Worse,
    };

    /// <summary>Such as <c>better: 3 to 2</c>.</summary>
    public static string Words(this Movement movement) => movement switch
    {
        { Changed: false } => "no change",
        { Before: null } => "new in the tables",
        { After: null } => "not in the tables any more",
        { Before: { } before, After: { } after } => $"{Name(movement.Direction())}: {Steps(before, after)}",
    };

    public static string Name(MoveDirection direction) => direction switch
    {
        MoveDirection.None => "no change",
        MoveDirection.Better => "better",
        MoveDirection.Worse => "worse",
        MoveDirection.Entered => "entered",
        MoveDirection.Left => "left",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    /// <summary>Repeats the direction as a shape.</summary>
    public static string Symbol(MoveDirection direction) => direction switch
    {
        MoveDirection.None => "=",
        MoveDirection.Better => "▲",
        MoveDirection.Worse => "▼",
        MoveDirection.Entered => "+",
        MoveDirection.Left => "−",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    private static string Steps(SegmentState before, SegmentState after) => before.Final == after.Final
        ? string.Create(CultureInfo.InvariantCulture, $"adjusted segment {before.Adjusted} to {after.Adjusted}")
        : string.Create(CultureInfo.InvariantCulture, $"{before.Final} to {after.Final}");
}
