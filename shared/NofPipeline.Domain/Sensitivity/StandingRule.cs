using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Sensitivity;

/// <summary>How firmly an organisation is in its segment, in a word (docs/uncertainty.md).</summary>
public static class StandingRule
{
    /// <summary>
    /// The least probability of a segment that an organisation is clearly in: that of the likely ranges, so that none of these organisations has
    /// as much as a twentieth of its draws in other segments.
    /// </summary>
    public const decimal ClearProbability = 0.95m;

    /// <summary>The sensitivity with what it comes to.</summary>
    internal static SegmentSensitivity Judge(OrganisationSegments segments, IReadOnlyList<AveragedItem> items, SegmentSensitivity found)
    {
        bool Moves(Outcome? outcome) => outcome?.Adjusted != segments.Adjusted;
        var deciding = items.Select(i => i.Id).Distinct().Where(id => Moves(found.Without.FirstOrDefault(w => w.Item == id)?.Outcome)).ToList();
        var choiceMoves = Moves(found.DomainMeans) || Moves(found.Unrounded) || Moves(found.TiesAtWorseEnd) || (found.OtherCuts is { } other && Moves(other.Outcome));
        return deciding switch
        {
            [] when !choiceMoves && segments.Likely!.Segments[segments.Adjusted - 1] >= ClearProbability => found with { Standing = Standing.Clear },
            [var one] when !choiceMoves => found with { Standing = Standing.DependsOnOneMetric, DecidingItem = one },
            _ => found,
        };
    }
}
