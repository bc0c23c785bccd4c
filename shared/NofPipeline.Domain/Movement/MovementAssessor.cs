using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Movement;

/// <summary>Compares two quarters or versions, and says of every organisation why it moved and what that is worth.</summary>
public static class MovementAssessor
{
    /// <summary>Every organisation that is segmented in either, by code.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="beforeMethod">The method that it is scored by.</param>
    /// <param name="after">The later one.</param>
    /// <param name="afterMethod">The method that it is scored by.</param>
    /// <param name="seed">Equal seeds give equal chances.</param>
    /// <param name="threads">How many threads may draw at once.</param>
    public static IReadOnlyList<AssessedMovement> Assess(
        QuarterFigures before, MethodDefinition beforeMethod, QuarterFigures after, MethodDefinition afterMethod, ulong seed, int threads)
    {
        var averages = AverageDecomposition.Of(before, beforeMethod, after, afterMethod);
        var movements = ChangeDetector.Compare(before.Segments, after.Segments, averages, afterMethod.Override);
        var changes = averages.Zip(SwapTest.Run(averages, seed, threads)).ToDictionary(p => p.First.Organisation);
        var (earlier, later) = (Likely(before.Segments), Likely(after.Segments));
        return
        [
            .. movements.Select(m => (Movement: m, Change: changes.TryGetValue(m.Organisation.Code, out var change) ? change : default)).Select(m => AssessedMovement.Judge(
                m.Movement,
                m.Change.First,
                m.Change.First is null ? null : m.Change.Second,
                RankMovement.Of(before.Segments, after.Segments, m.Movement.Organisation.Code),
                earlier.GetValueOrDefault(m.Movement.Organisation.Code),
                later.GetValueOrDefault(m.Movement.Organisation.Code))),
        ];
    }

    private static Dictionary<Organisations.OdsCode, LikelyRange?> Likely(QuarterSegments segments) =>
        segments.Organisations.ToDictionary(o => o.Organisation.Code, o => o.Likely);
}
