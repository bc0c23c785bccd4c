using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>95 % likely ranges: what average, rank and segment could as well have been, had another sample of equally good metrics been taken.</summary>
public sealed record LikelyRangeDocument
{
    /// <summary>Lower end of the average metric score.</summary>
    public required decimal AverageLow { get; init; }

    /// <summary>Upper end of it.</summary>
    public required decimal AverageHigh { get; init; }

    /// <summary>Better end of the league rank.</summary>
    public required int LeagueRankLow { get; init; }

    /// <summary>Worse end of it.</summary>
    public required int LeagueRankHigh { get; init; }

    /// <summary>The probabilities of the adjusted segments 1 to 4.</summary>
    public required IReadOnlyList<decimal> SegmentProbabilities { get; init; }

    internal static LikelyRangeDocument? Of(LikelyRange? range) => range is null ? null : new LikelyRangeDocument
    {
        AverageLow = range.AverageLow,
        AverageHigh = range.AverageHigh,
        LeagueRankLow = range.RankLow,
        LeagueRankHigh = range.RankHigh,
        SegmentProbabilities = range.Segments,
    };
}
