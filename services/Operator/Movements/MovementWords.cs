using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Operator.Movements;

/// <summary>What the causes of changes mean, for people; docs/events.md and docs/uncertainty.md hold the rules.</summary>
internal static class MovementWords
{
    private const string OwnValues = "own-values";
    private const string CutsMoved = "cuts-moved";

    /// <summary>A sentence per cause of a change of segment; one for own values and cuts where both are causes.</summary>
    public static IReadOnlyList<string> CausesOf(MovementView movement)
    {
        var causes = movement.Causes;
        if (causes.Count == 0)
        {
            return ["The segment is the same."];
        }

        if (!causes.Contains(OwnValues) || !causes.Contains(CutsMoved))
        {
            return [.. causes.Select(c => $"{c}: {Of(c)}")];
        }

        var cuts = new SegmentCuts(SegmentCuts.AverageScope, movement.From.Cuts, 0);
        var either = cuts.SegmentOf(movement.To.Standing!.Average) != movement.From.Standing!.Unadjusted;
        return
        [
            $"{OwnValues}, {CutsMoved}: {(either ? "the new average and the new cuts would each have changed it alone" : "only the new average and the new cuts together changed it")}.",
            .. causes.Where(c => c is not (OwnValues or CutsMoved)).Select(c => $"{c}: {Of(c)}"),
        ];
    }

    private static string Of(string cause) => cause switch
    {
        OwnValues => "its new average, put between the earlier cuts, is in another segment.",
        CutsMoved => "its earlier average, put between the new cuts, is in another segment.",
        "override" => "the financial override holds it back in one of the two only.",
        "decision" => "a decision sets the final segment.",
        "metric-set" => "the averages are means over different metrics.",
        "method" => "the two are scored by different methods.",
        "entered" => "it was not segmented before.",
        "left" => "it is not segmented any more.",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Unknown cause."),
    };

    public static string OfPart(string cause) => cause switch
    {
        "own-figures" => "its own figures of a later period, among the others as they were",
        "annual-refreshed" => "its own figures of another whole year, likewise",
        "revised" => "its own figures of the same period, which were revised",
        "peers-moved" => "others did better or worse",
        "metric-set" => "metrics that enter only one of the averages",
        "method" => "the same figures score differently by the other method",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Unknown cause."),
    };
}
