using NofPipeline.Domain.Movement;

namespace NofPipeline.Portal.Charts;

/// <summary>Marks the parts of a change in a chart, so that colour is not alone.</summary>
internal static class PartMarks
{
    public static string Of(AverageCause cause) => cause switch
    {
        AverageCause.OwnFigures => "O",
        AverageCause.AnnualRefreshed => "Y",
        AverageCause.Revised => "R",
        AverageCause.PeersMoved => "P",
        AverageCause.MetricSet => "S",
        AverageCause.Method => "M",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };
}
