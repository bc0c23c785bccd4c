namespace NofPipeline.Domain.Reconciliation;

/// <summary>How near a figure must be to the published one.</summary>
public static class PublishedFigureTolerances
{
    private const decimal Hundredth = 0.01m;
    private const decimal LikelyAverage = 0.12m;
    private const decimal LikelyRank = 3m;

    /// <summary>
    /// By how much ours may differ, in the figure's own unit; 0 where it must be equal. NHS England takes medians and quartiles of unrounded values, of which only
    /// the rounded ones are published; and its likely ranges are drawn with a seed and a number of draws that are not published, so that theirs are
    /// the largest differences that 200 seeds of ours gave (docs/uncertainty.md).
    /// </summary>
    public static decimal Tolerance(this PublishedFigure figure) => figure switch
    {
        PublishedFigure.Median or PublishedFigure.LowerQuartile or PublishedFigure.UpperQuartile => Hundredth,
        PublishedFigure.LikelyAverage => LikelyAverage,
        PublishedFigure.LikelyRank => LikelyRank,
        _ => 0m,
    };
}
