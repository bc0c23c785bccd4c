using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Movement;

/// <summary>
/// Compares two adjacent quarters. Only an organisation whose adjusted or final segment changed is given causes; several may hold at once:
/// <list type="bullet">
/// <item><see cref="MovementCause.Entered"/> or <see cref="MovementCause.Left"/>, alone, where a state is absent.</item>
/// <item>Where the adjusted and the unadjusted segment changed: <see cref="MovementCause.OwnValues"/> when the new average between the
/// previous cuts leaves the previous segment; <see cref="MovementCause.CutsMoved"/> when the previous average between the new cuts does;
/// both when neither does so alone; and <see cref="MovementCause.MetricSet"/> when the averages are means over different items.</item>
/// <item><see cref="MovementCause.Override"/> where the adjusted segment changed and the override holds the organisation back in exactly one
/// quarter: its flag changed, or it stays and only now, or no longer, makes a difference.</item>
/// <item><see cref="MovementCause.Decision"/> where the final segment changed and differs from the adjusted one in exactly one quarter, or in both.</item>
/// <item><see cref="MovementCause.Method"/> where the quarters have different methods.</item>
/// </list>
/// </summary>
public static class ChangeDetector
{
    /// <summary>Every organisation that is segmented in either quarter, by code.</summary>
    public static IReadOnlyList<Movement> Compare(
        QuarterSegments before,
        QuarterScores beforeScores,
        string beforeMethodId,
        QuarterSegments after,
        QuarterScores afterScores,
        string afterMethodId)
    {
        var context = new Context(
            CutsOf(before),
            CutsOf(after),
            beforeScores.Organisations.ToDictionary(o => o.Organisation.Code),
            afterScores.Organisations.ToDictionary(o => o.Organisation.Code),
            !string.Equals(beforeMethodId, afterMethodId, StringComparison.Ordinal));
        var earlier = before.Organisations.ToDictionary(o => o.Organisation.Code);
        var later = after.Organisations.ToDictionary(o => o.Organisation.Code);
        return
        [
            .. earlier.Keys.Union(later.Keys).Order()
                .Select(code => Move(earlier.GetValueOrDefault(code), later.GetValueOrDefault(code), context)),
        ];
    }

    private static Movement Move(OrganisationSegments? before, OrganisationSegments? after, Context context)
    {
        var (was, now) = (before is null ? null : SegmentState.Of(before), after is null ? null : SegmentState.Of(after));
        var movement = new Movement((after ?? before)!.Organisation, was, now, Movement.DirectionOf(was, now), []);
        return movement.Changed ? movement with { Causes = [.. Causes(movement, context).Order()] } : movement;
    }

    private static IEnumerable<MovementCause> Causes(Movement movement, Context context) => movement switch
    {
        { Before: null } => [MovementCause.Entered],
        { After: null } => [MovementCause.Left],
        { Before: { } before, After: { } after } =>
        [
            .. AverageCauses(movement.Organisation.Code, before, after, context),
            .. OverrideCauses(before, after),
            .. DecisionCauses(before, after),
            .. context.MethodDiffers ? [MovementCause.Method] : Array.Empty<MovementCause>(),
        ],
    };

    private static IEnumerable<MovementCause> AverageCauses(OdsCode code, SegmentState before, SegmentState after, Context context)
    {
        // An unadjusted segment that moved under an override or a decision that hides it has not moved what is published.
        if (before.Unadjusted == after.Unadjusted || before.Adjusted == after.Adjusted)
        {
            yield break;
        }

        var ownValues = context.CutsBefore.SegmentOf(after.Average) != before.Unadjusted;
        var cutsMoved = context.CutsAfter.SegmentOf(before.Average) != before.Unadjusted;
        if (ownValues || !cutsMoved)
        {
            yield return MovementCause.OwnValues;
        }

        if (cutsMoved || !ownValues)
        {
            yield return MovementCause.CutsMoved;
        }

        if (!AveragedItems(context.ScoresBefore.GetValueOrDefault(code)).SetEquals(AveragedItems(context.ScoresAfter.GetValueOrDefault(code))))
        {
            yield return MovementCause.MetricSet;
        }
    }

    private static IEnumerable<MovementCause> OverrideCauses(SegmentState before, SegmentState after)
    {
        if (before.Adjusted != after.Adjusted && (before.Lift != 0) != (after.Lift != 0))
        {
            yield return MovementCause.Override;
        }
    }

    private static IEnumerable<MovementCause> DecisionCauses(SegmentState before, SegmentState after)
    {
        if (before.Final != after.Final && (before.Final != before.Adjusted || after.Final != after.Adjusted))
        {
            yield return MovementCause.Decision;
        }
    }

    /// <summary>What the average is a mean of. A composite counts with its components: a mean of two infections is not that of three.</summary>
    private static HashSet<string> AveragedItems(OrganisationScores? scores) => scores is null
        ? []
        :
        [
            .. scores.Metrics.Where(m => m.Averaged is not null).Select(m => m.Metric.Value),
            .. scores.Composites.Select(c => $"{c.Id}={string.Join('+', c.Components)}"),
        ];

    private static SegmentCuts CutsOf(QuarterSegments segments) =>
        segments.Cuts.FirstOrDefault(c => c.Scope == SegmentCuts.AverageScope) ?? new SegmentCuts(SegmentCuts.AverageScope, [], 0);

    private sealed record Context(
        SegmentCuts CutsBefore,
        SegmentCuts CutsAfter,
        Dictionary<OdsCode, OrganisationScores> ScoresBefore,
        Dictionary<OdsCode, OrganisationScores> ScoresAfter,
        bool MethodDiffers);
}
