using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.WhatIf;

/// <summary>
/// Finds the smallest changes of an organisation's values that move it to another final segment (docs/whatif.md). Single changes are found
/// by trying every step from the nearest on; joint ones from the best sum of scores for every cost; each answer is one that was recomputed.
/// </summary>
public sealed class MoveFinder
{
    private const int FirstReach = 128;
    private readonly MethodDefinition method;
    private readonly NationalAverages national;
    private readonly IReadOnlyList<Lever> levers;
    private readonly OrganisationScores scores;
    private readonly OrganisationSegments now;

    private MoveFinder(QuarterFigures figures, MethodDefinition method, OdsCode organisation)
    {
        this.method = method;
        national = new NationalAverages(figures, method, organisation);
        levers = Lever.Of(figures.Inputs, method, organisation);
        scores = figures.Scores.Organisations.First(o => o.Organisation.Code == organisation);
        now = figures.Segments.Organisations.First(o => o.Organisation.Code == organisation);
    }

    /// <summary>How far one organisation is from other segments.</summary>
    /// <param name="figures">A quarter as its inputs and the method make it.</param>
    /// <param name="method">The method.</param>
    /// <param name="organisation">One that has a segment.</param>
    public static SegmentMoves Find(QuarterFigures figures, MethodDefinition method, OdsCode organisation)
    {
        var finder = new MoveFinder(figures, method, organisation);
        return new SegmentMoves(finder.now, finder.Move(better: true), finder.Move(better: false));
    }

    private SegmentMove Move(bool better)
    {
        var obstacle = ObstacleTo(better);
        if (obstacle is not (Obstacle.None or Obstacle.DerivedOverride))
        {
            return new SegmentMove(obstacle == Obstacle.LastSegment ? null : Beyond(better), obstacle, null, null);
        }

        return new SegmentMove(
            Beyond(better),
            obstacle,
            Under(national.Held, better, obstacle),
            method.Segmentation is FixedCutsRule ? null : Under(national.Moving, better, obstacle));
    }

    private int Beyond(bool better) => better ? now.FinalOrAdjusted - 1 : now.FinalOrAdjusted + 1;

    private Obstacle ObstacleTo(bool better)
    {
        var isLast = better ? now.FinalOrAdjusted == 1 : now.Adjusted == 4;
        var isDecided = now.FinalOrAdjusted != now.Adjusted || (better && method.Decisions.Any(
            d => d.FinalSegment >= now.FinalOrAdjusted && now.Decisions.Any(made => made.Kind == d.Kind && made.Value == "1")));
        var isHeld = better && now.Override.Applies && Beyond(better) < method.Override.NoBetterThan;
        return isDecided ? Obstacle.Decision
            : isLast ? Obstacle.LastSegment
            : !isHeld ? Obstacle.None
            : now.Override.Source == OverrideSource.Decision ? Obstacle.DecidedOverride
            : Obstacle.DerivedOverride;
    }

    private MovesUnderCuts Under(Func<IReadOnlyCollection<Pull>, OrganisationSegments> place, bool better, Obstacle obstacle)
    {
        bool Moves(IReadOnlyCollection<Pull> pulls) => place(pulls).FinalOrAdjusted is var final && (better ? final < now.FinalOrAdjusted : final > now.FinalOrAdjusted);
        var singles = levers
            .Select(l => l.Pulls(better).FirstOrDefault(p => Moves([p])))
            .OfType<Pull>()
            .OrderBy(p => p.Cost)
            .ToList();
        var joint = better ? Joint(Moves, singles, obstacle == Obstacle.DerivedOverride) : null;
        return new MovesUnderCuts([.. singles.Select(ToChange)], joint);
    }

    /// <summary>
    /// The cheapest bundle of those with the best sum for their cost. With the cuts held that is the cheapest of all changes for the better;
    /// with the cuts moving a dearer sum could move the cuts further, so that it is the cheapest of those tried.
    /// </summary>
    private JointChange? Joint(Func<IReadOnlyCollection<Pull>, bool> moves, List<Pull> singles, bool liftsOverride)
    {
        var items = new Items(method, levers, scores, liftsOverride);
        if (items.Best() is not { } best || !moves([.. best.Pulls]))
        {
            return singles.Count > 0 ? ToJoint([singles[0]]) : null;
        }

        var most = singles.Count > 0 ? singles[0].Cost : best.Cost;
        var tried = -1;
        for (var reach = Math.Min(FirstReach, most); ; reach = Math.Min(reach * 2, most))
        {
            var bundles = items.Frontier(reach).Where(b => b.Cost > tried).Select(b => b.Pulls.ToList());
            if (bundles.FirstOrDefault(pulls => moves(pulls)) is { } found)
            {
                return ToJoint(Lessened(found, moves));
            }

            if (reach == most)
            {
                return ToJoint(Lessened(singles.Count > 0 ? [singles[0]] : [.. best.Pulls], moves));
            }

            tried = reach;
        }
    }

    /// <summary>The same with every pull as small as the others allow.</summary>
    private static List<Pull> Lessened(List<Pull> pulls, Func<IReadOnlyCollection<Pull>, bool> moves)
    {
        for (var i = 0; i < pulls.Count; i++)
        {
            if (Less(pulls, i).FirstOrDefault(less => moves(less)) is { } enough)
            {
                return Lessened(enough, moves);
            }
        }

        return pulls;
    }

    /// <summary>Without one pull, then with it as small as can be, and more and more of it.</summary>
    private static IEnumerable<List<Pull>> Less(List<Pull> pulls, int at)
    {
        List<Pull> others = [.. pulls.Where((_, i) => i != at)];
        var pull = pulls[at];
        return pull.Lever.Pulls(better: true)
            .TakeWhile(less => less.Value != pull.Value)
            .Select(less => (List<Pull>)[.. others[..at], less, .. others[at..]])
            .Prepend(others);
    }

    private static JointChange ToJoint(List<Pull> pulls) => new(
        [.. pulls.Select(ToChange).OrderBy(c => c.Metric).ThenBy(c => c.Unit, StringComparer.Ordinal)],
        pulls.Sum(p => p.Cost));

    private static ValueChange ToChange(Pull pull) => pull.Lever.ChangeTo(pull.Value);
}
