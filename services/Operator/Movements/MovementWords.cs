using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tokens;
using NofPipeline.Reading.Movements;

namespace NofPipeline.Operator.Movements;

/// <summary>The causes of a change of segment in sentences; docs/events.md and docs/uncertainty.md hold the rules.</summary>
internal static class MovementWords
{
    /// <summary>A sentence per cause of a change of segment; one for own values and cuts where both are causes.</summary>
    public static IReadOnlyList<string> CausesOf(MovementView movement)
    {
        var causes = movement.Causes.Select(EnumTokens.Parse<MovementCause>).ToList();
        if (causes.Count == 0)
        {
            return ["The segment is the same."];
        }

        if (!causes.Contains(MovementCause.OwnValues) || !causes.Contains(MovementCause.CutsMoved))
        {
            return [.. causes.Select(Sentence)];
        }

        var cuts = new SegmentCuts(SegmentCuts.AverageScope, movement.From.Cuts, 0);
        var either = cuts.SegmentOf(movement.To.Standing!.Average) != movement.From.Standing!.Unadjusted;
        return
        [
            $"{MovementCause.OwnValues.Token()}, {MovementCause.CutsMoved.Token()}: {(either ? "the new average and the new cuts would each have changed it alone" : "only the new average and the new cuts together changed it")}.",
            .. causes.Where(c => c is not (MovementCause.OwnValues or MovementCause.CutsMoved)).Select(Sentence),
        ];
    }

    private static string Sentence(MovementCause cause) => $"{cause.Token()}: {CauseWords.Of(cause)}.";
}
