using System.Globalization;
using NofPipeline.Domain.Movement;

namespace NofPipeline.Reading.Movements;

/// <summary>Why organisations moved, in the words of every page, command and file.</summary>
public static class CauseWords
{
    /// <summary>Why a movement is one, the largest first, each with its points of the average, where it has any: <c>other metrics enter its average (+0.21)</c>.</summary>
    public static IReadOnlyList<string> Of(Movement movement, AverageMovement? average) => [.. movement.Causes.Select(cause => Of(cause, movement, average))];

    /// <summary>One cause of a movement, with its points.</summary>
    public static string Of(MovementCause cause, Movement movement, AverageMovement? average)
    {
        var way = movement.Direction switch { MovementDirection.Worse => 1, MovementDirection.Better => -1, _ => 0 };
        return average?.PointsOf(cause) is not { } points ? Of(cause)
            : Math.Sign(points) == way ? $"{Of(cause)} ({points.ToString("+0.00;−0.00", CultureInfo.InvariantCulture)})"
            : cause == MovementCause.OwnValues ? "its own average crossed a cut" // So meant by statements of earlier builds.
            : Of(cause);
    }

    public static string Of(MovementCause cause) => cause switch
    {
        MovementCause.OwnValues => "its own figures",
        MovementCause.PeersMoved => "others did better or worse",
        MovementCause.CutsMoved => "the cuts between segments moved",
        MovementCause.Override => "the financial override set in or no longer holds it back",
        MovementCause.Decision => "a decision sets the final segment, or no longer does",
        MovementCause.MetricSet => "other metrics enter its average",
        MovementCause.Method => "the quarter is scored by another method",
        MovementCause.Entered => "it was not segmented in the quarter before",
        MovementCause.Left => "it is not segmented any more",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    public static string Of(AverageCause cause) => cause switch
    {
        AverageCause.OwnFigures => "own figures of a later period",
        AverageCause.AnnualRefreshed => "own figures of another whole year",
        AverageCause.Revised => "own figures of the same period that were revised",
        AverageCause.PeersMoved => "others did better or worse",
        AverageCause.MetricSet => "metrics that enter only one of the averages",
        AverageCause.Method => "the same figures score differently by the other method",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };
}
