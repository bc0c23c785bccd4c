using NofPipeline.Domain.Rules;

namespace NofPipeline.Domain.Scoring;

/// <summary>A plain mean of scores.</summary>
/// <param name="Unrounded">Kept to 20 decimals.</param>
/// <param name="Printed">Half up to 2 decimals; segments and ranks use this one.</param>
/// <param name="Items">How many scores it is the mean of.</param>
public sealed record MeanScore(decimal Unrounded, decimal Printed, int Items)
{
    /// <summary>The mean of <paramref name="scores"/>; <c>null</c> when there are none.</summary>
    public static MeanScore? Of(IReadOnlyCollection<decimal> scores)
    {
        if (scores.Count == 0)
        {
            return null;
        }

        var mean = ScoreRounding.Keep(scores.Sum() / scores.Count);
        return new MeanScore(mean, ScoreRounding.Print(mean), scores.Count);
    }
}
