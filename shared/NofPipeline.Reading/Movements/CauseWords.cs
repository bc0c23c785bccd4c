using NofPipeline.Domain.Movement;

namespace NofPipeline.Reading.Movements;

/// <summary>Why organisations moved, in words.</summary>
public static class CauseWords
{
    public static string Of(MovementCause cause) => cause switch
    {
        MovementCause.OwnValues => "its own average crossed a cut",
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
        AverageCause.AnnualRefreshed => "own figures of another year",
        AverageCause.Revised => "own figures of the same period, revised",
        AverageCause.PeersMoved => "others did better or worse",
        AverageCause.MetricSet => "metrics that entered or left",
        AverageCause.Method => "the other method",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };
}
