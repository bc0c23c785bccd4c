using NofPipeline.Domain.Movement;

namespace NofPipeline.Portal.Pages.Changes;

/// <summary>Causes in words.</summary>
internal static class CauseWords
{
    public static string Of(MovementCause cause) => cause switch
    {
        MovementCause.OwnValues => "own average changed",
        MovementCause.CutsMoved => "cuts moved",
        MovementCause.Override => "financial override",
        MovementCause.Decision => "decision",
        MovementCause.MetricSet => "other metrics in the average",
        MovementCause.Method => "other method",
        MovementCause.Entered => "was not in the tables",
        MovementCause.Left => "is not in the tables any more",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    public static string Of(AverageCause cause) => cause switch
    {
        AverageCause.OwnFigures => "own figures",
        AverageCause.AnnualRefreshed => "annual figures refreshed",
        AverageCause.Revised => "figures revised",
        AverageCause.PeersMoved => "peers moved",
        AverageCause.MetricSet => "other metrics",
        AverageCause.Method => "other method",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    /// <summary>What a part of the change of an average is.</summary>
    public static string Meaning(AverageCause cause) => cause switch
    {
        AverageCause.OwnFigures => "the trust's new figures score differently among the earlier peers",
        AverageCause.AnnualRefreshed => "the same, where both figures are of a whole year, such as a staff survey",
        AverageCause.Revised => "the same, where both figures are of the same period",
        AverageCause.PeersMoved => "the same figures score differently, because others' did better or worse",
        AverageCause.MetricSet => "metrics that only one of the averages has",
        AverageCause.Method => "the same figures among the same peers score differently by the other method",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    /// <summary>Marks the part in a chart, so that colour is not alone.</summary>
    public static string Letter(AverageCause cause) => cause switch
    {
        AverageCause.OwnFigures => "O",
        AverageCause.AnnualRefreshed => "Y",
        AverageCause.Revised => "R",
        AverageCause.PeersMoved => "P",
        AverageCause.MetricSet => "S",
        AverageCause.Method => "M",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    /// <summary>As in the bundle's table of changes, such as <c>own-values</c>.</summary>
    public static string Token(MovementCause cause) => string.Concat(cause.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
