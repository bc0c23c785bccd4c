using NofPipeline.Domain.Uncertainty;

namespace NofPipeline.Domain.Segmentation;

/// <summary>
/// What an organisation's average, rank and segment could as well have been, had another sample of equally good metrics been taken: 95 %
/// percentile ranges of a joint bootstrap (<see cref="JointBootstrap"/>).
/// </summary>
/// <param name="AverageLow">The lower end of the average metric score, printed.</param>
/// <param name="AverageHigh">The upper end.</param>
/// <param name="RankLow">The better end of the league rank.</param>
/// <param name="RankHigh">The worse end.</param>
/// <param name="Segments">The share of the draws that lead to the adjusted segments 1 to 4; they add up to 1.</param>
public sealed record LikelyRange(decimal AverageLow, decimal AverageHigh, int RankLow, int RankHigh, IReadOnlyList<decimal> Segments)
{
    /// <summary>The probability of an adjusted segment; <c>null</c> of none.</summary>
    public decimal? ProbabilityOf(int? segment) => segment is { } s ? Segments[s - 1] : null;
}
