using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Movement;

/// <summary>
/// The causes of a change of segment, by what they did. A part of the change is a cause if it points the way of the change and the segment would not have changed
/// without it, or not so far. Where no part alone made the difference, the causes are the smallest number of the largest parts without which it would not.
/// </summary>
internal sealed class CauseFinder(ComparedStates states, AverageMovement? average, SegmentCuts cutsBefore, SegmentCuts cutsAfter)
{
    /// <summary>The causes, the largest first; decisions and overrides, which move whole segments, before parts of the average and cuts.</summary>
    public IReadOnlyList<MovementCause> Causes()
    {
        var parts = Parts().Where(p => Math.Sign(p.Size) == states.Way).OrderByDescending(p => p.Cause is MovementCause.Decision or MovementCause.Override)
            .ThenByDescending(p => Math.Abs(p.Size)).ThenBy(p => p.Cause).Select(p => p.Cause).ToList();
        var alone = parts.Where(cause => MakeTheDifference([cause])).ToList();
        return alone.Count > 0
            ? alone
            : Needed(Enumerable.Range(1, parts.Count).Select(n => parts.Take(n).ToList()).FirstOrDefault(MakeTheDifference) ?? parts);
    }

    /// <summary>Of parts that make the difference together, those that are needed for it; the smallest is given up first.</summary>
    private List<MovementCause> Needed(List<MovementCause> together) => Enumerable.Reverse(together)
        .Aggregate(together, (kept, cause) => kept.Except([cause]).ToList() is { Count: > 0 } others && MakeTheDifference(others) ? others : kept);

    private IEnumerable<(MovementCause Cause, decimal Size)> Parts()
    {
        yield return (MovementCause.Decision, (states.DecidedAfter ?? 0) - (states.DecidedBefore ?? 0));
        yield return (MovementCause.Override, (states.HeldAfter ? 1 : 0) - (states.HeldBefore ? 1 : 0));
        yield return (MovementCause.CutsMoved, CutMoved());
        foreach (var part in average?.Parts.GroupBy(p => p.Cause.OfSegment()) ?? [])
        {
            yield return (part.Key, part.Sum(p => p.Points));
        }
    }

    /// <summary>By how much the last cut that was crossed moved; as an average's points, positive is worse.</summary>
    private decimal CutMoved()
    {
        var crossed = states.Way > 0 ? states.After - 2 : states.After - 1;
        return crossed >= 0 && crossed < Math.Min(cutsBefore.Cuts.Count, cutsAfter.Cuts.Count) ? cutsBefore.Cuts[crossed] - cutsAfter.Cuts[crossed] : 0m;
    }

    private bool MakeTheDifference(IReadOnlyList<MovementCause> causes)
    {
        var points = average?.Parts.Where(p => causes.Contains(p.Cause.OfSegment())).Sum(p => p.Points) ?? 0m;
        var cuts = causes.Contains(MovementCause.CutsMoved) ? cutsBefore : cutsAfter;
        var without = states.Outcome(
            cuts.SegmentOf(ScoreRounding.Print((average?.After ?? 0m) - points)),
            causes.Contains(MovementCause.Override) ? states.HeldBefore : states.HeldAfter,
            causes.Contains(MovementCause.Decision) ? states.DecidedBefore : states.DecidedAfter);
        return without.CompareTo(states.After) == -states.Way;
    }
}
