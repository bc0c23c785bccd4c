using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tokens;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>Where an organisation stands in a quarter.</summary>
public sealed record SegmentsDocument
{
    /// <summary>Average metric score, 1 (best) to 4, half up to two decimals.</summary>
    public required decimal Average { get; init; }

    /// <summary>Segment before the financial override, 1 (best) to 4.</summary>
    public required int Unadjusted { get; init; }

    /// <summary>Whether the financial override applies.</summary>
    public required bool Override { get; init; }

    /// <summary>Where that comes from: <c>decision</c>, <c>derived</c> or <c>not-stated</c>.</summary>
    public required string OverrideSource { get; init; }

    /// <summary>Other readings of the override's rule that fit what is published as well and would decide otherwise; empty where all agree.</summary>
    public required IReadOnlyList<string> OverrideDisputedBy { get; init; }

    /// <summary>Segment after the override, 1 to 4.</summary>
    public required int Adjusted { get; init; }

    /// <summary>Segment after decisions, 1 to 5; <c>null</c> where nothing states whether a decision sets it.</summary>
    public required int? Final { get; init; }

    /// <summary>Whether it is stated that a decision sets the final segment: <c>stated</c>, <c>denied</c> or <c>not-stated</c>.</summary>
    public required StatementStatus DecisionStatus { get; init; }

    /// <summary>The decision about the override, where somebody recorded it by hand; otherwise <c>null</c>.</summary>
    public required EventDecision? OverrideByHand { get; init; }

    /// <summary>The decision that sets the final segment, or denies that one does, likewise.</summary>
    public required EventDecision? FinalByHand { get; init; }

    /// <summary>Competition rank within the type by adjusted segment, then average; 1 is best.</summary>
    public required int LeagueRank { get; init; }

    /// <summary>Competition rank within the type by average alone.</summary>
    public required int AverageRank { get; init; }

    /// <summary>How sure that is; <c>null</c> where nobody has resampled.</summary>
    public required LikelyRangeDocument? Likely { get; init; }

    /// <summary>How firmly it is in its segment: <c>clear</c>, <c>depends-on-one-metric</c> or <c>borderline</c>; <c>null</c> where nobody has varied the method.</summary>
    public required string? Standing { get; init; }

    /// <summary>The one metric or composite that its segment depends on; <c>null</c> where there is no such one.</summary>
    public required string? DecidingMetric { get; init; }

    internal static SegmentsDocument? Of(OrganisationSegments? segments) => segments is null ? null : new SegmentsDocument
    {
        Average = segments.Average,
        Unadjusted = segments.Unadjusted,
        Override = segments.Override.Applies,
        OverrideSource = segments.Override.Source.Token(),
        OverrideDisputedBy = segments.OverrideDisputedBy,
        Adjusted = segments.Adjusted,
        Final = segments.Final,
        DecisionStatus = StatementStatuses.Of(SegmentState.Of(segments).IsDecided),
        OverrideByHand = Facts.Of(segments.OverrideByHand),
        FinalByHand = Facts.Of(segments.FinalByHand),
        LeagueRank = segments.LeagueRank,
        AverageRank = segments.AverageRank,
        Likely = LikelyRangeDocument.Of(segments.Likely),
        Standing = segments.Sensitivity is { } sensitivity ? sensitivity.Standing.Token() : null,
        DecidingMetric = segments.Sensitivity?.DecidingItem?.Value,
    };
}

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
