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

    /// <summary>Segment after the override, 1 to 4.</summary>
    public required int Adjusted { get; init; }

    /// <summary>Segment after decisions, 1 to 5.</summary>
    public required int Final { get; init; }

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
        Adjusted = segments.Adjusted,
        Final = segments.Final,
        LeagueRank = segments.LeagueRank,
        AverageRank = segments.AverageRank,
        Likely = LikelyRangeDocument.Of(segments.Likely),
        Standing = segments.Sensitivity is { } sensitivity ? sensitivity.Standing.Token() : null,
        DecidingMetric = segments.Sensitivity?.DecidingItem?.Value,
    };
}
