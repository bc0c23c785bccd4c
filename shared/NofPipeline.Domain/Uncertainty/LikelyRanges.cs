using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Uncertainty;

/// <summary>Adds to a quarter's segments how sure they are.</summary>
public static class LikelyRanges
{
    /// <summary>The segments with the likely range of every organisation.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="contestants">The organisations with the scores that their averages are means of.</param>
    /// <param name="noBetterThan">The best segment that the override leaves.</param>
    /// <param name="seed">Equal seeds give equal ranges.</param>
    /// <param name="threads">How many threads may draw at once.</param>
    public static QuarterSegments AddTo(QuarterSegments segments, IReadOnlyList<Contestant> contestants, int noBetterThan, ulong seed, int threads)
    {
        if (segments.Organisations.Count == 0)
        {
            return segments;
        }

        var ranges = JointBootstrap.Run(
            contestants,
            segments.Cuts.First(c => c.Scope == SegmentCuts.AverageScope),
            noBetterThan,
            seed,
            threads);
        return segments with { Organisations = [.. segments.Organisations.Select(o => o with { Likely = ranges[o.Organisation.Code] })] };
    }
}
