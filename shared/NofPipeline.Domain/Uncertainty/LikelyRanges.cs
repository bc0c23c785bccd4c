using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Uncertainty;

/// <summary>Adds to a quarter's segments how sure they are.</summary>
public static class LikelyRanges
{
    /// <summary>The segments with the likely range of every organisation.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="scores">The scores that they were made of.</param>
    /// <param name="method">The method.</param>
    /// <param name="seed">Equal seeds give equal ranges.</param>
    /// <param name="threads">How many threads may draw at once.</param>
    public static QuarterSegments AddTo(QuarterSegments segments, QuarterScores scores, MethodDefinition method, ulong seed, int threads)
    {
        if (segments.Organisations.Count == 0)
        {
            return segments;
        }

        var ranges = JointBootstrap.Run(
            Contestant.Of(scores, segments, method),
            segments.Cuts.First(c => c.Scope == SegmentCuts.AverageScope),
            method.Override.NoBetterThan,
            seed,
            threads);
        return segments with { Organisations = [.. segments.Organisations.Select(o => o with { Likely = ranges[o.Organisation.Code] })] };
    }
}
