using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>How sure an average, a rank and a segment are.</summary>
internal sealed record LikelyDocument(decimal AverageLow, decimal AverageHigh, int RankLow, int RankHigh, IReadOnlyList<decimal> Segments)
{
    public static LikelyDocument? Of(LikelyRange? likely) => likely is null
        ? null
        : new LikelyDocument(likely.AverageLow, likely.AverageHigh, likely.RankLow, likely.RankHigh, likely.Segments);

    public LikelyRange Read() => new(AverageLow, AverageHigh, RankLow, RankHigh, Segments);
}
