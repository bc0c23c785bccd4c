using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Movement;

/// <summary>
/// Compares two adjacent quarters. An organisation has moved where a segment that the later quarter states differs (<see cref="ComparedStates"/>), and only then it is
/// given causes (<see cref="CauseFinder"/>): <see cref="MovementCause.Entered"/> or <see cref="MovementCause.Left"/>, alone, where a state is absent.
/// </summary>
public static class ChangeDetector
{
    /// <summary>Every organisation that is segmented in either quarter, by code.</summary>
    /// <param name="before">The earlier segments.</param>
    /// <param name="after">The later ones.</param>
    /// <param name="averages">The changes of the averages taken apart (<see cref="AverageDecomposition"/>).</param>
    /// <param name="rule">The financial override.</param>
    public static IReadOnlyList<Movement> Compare(
        QuarterSegments before, QuarterSegments after, IReadOnlyList<AverageMovement> averages, OverrideRule rule)
    {
        var (cutsBefore, cutsAfter) = (CutsOf(before), CutsOf(after));
        var changes = averages.ToDictionary(a => a.Organisation);
        var earlier = before.Organisations.ToDictionary(o => o.Organisation.Code);
        var later = after.Organisations.ToDictionary(o => o.Organisation.Code);
        return [.. earlier.Keys.Union(later.Keys).Order().Select(code => Move(code, earlier.GetValueOrDefault(code), later.GetValueOrDefault(code)))];

        Movement Move(OdsCode code, OrganisationSegments? was, OrganisationSegments? now)
        {
            var organisation = (now ?? was)!.Organisation;
            if (was is null || now is null)
            {
                return was is null
                    ? new Movement(organisation, null, SegmentState.Of(now!), MovementDirection.Entered, [MovementCause.Entered])
                    : new Movement(organisation, SegmentState.Of(was), null, MovementDirection.Left, [MovementCause.Left]);
            }

            var (one, other) = (SegmentState.Of(was), SegmentState.Of(now));
            var states = new ComparedStates(one, other, rule);
            var direction = states.Way switch { > 0 => MovementDirection.Worse, < 0 => MovementDirection.Better, _ => MovementDirection.None };
            return new Movement(
                organisation, one, other, direction,
                direction == MovementDirection.None ? [] : new CauseFinder(states, changes.GetValueOrDefault(code), cutsBefore, cutsAfter).Causes());
        }
    }

    private static SegmentCuts CutsOf(QuarterSegments segments) =>
        segments.Cuts.FirstOrDefault(c => c.Scope == SegmentCuts.AverageScope) ?? new SegmentCuts(SegmentCuts.AverageScope, [], 0);
}
