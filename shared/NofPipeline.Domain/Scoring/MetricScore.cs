using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Scoring;

/// <summary>One organisation's value for one metric and what it scored.</summary>
public sealed record MetricScore
{
    public required MetricId Metric { get; init; }

    /// <summary>The row under which the score is published, where it is.</summary>
    public required MetricId? ScoreId { get; init; }

    public required string Unit { get; init; }

    /// <summary>The value as ingested.</summary>
    public required decimal Value { get; init; }

    /// <summary>1 (best) to 4, kept to 20 decimals; <c>null</c> for a metric that is shown only.</summary>
    public required decimal? Unrounded { get; init; }

    /// <summary>Half up to 2 decimals.</summary>
    public required decimal? Printed { get; init; }

    /// <summary>What enters the means; <c>null</c> when the score does not enter by itself.</summary>
    public required decimal? Averaged { get; init; }

    /// <summary>Competition rank of the value within the group that decided the score (the peer set, or those that missed or met the target).</summary>
    public required int? GroupRank { get; init; }

    /// <summary>The size of that group.</summary>
    public required int? GroupSize { get; init; }

    /// <summary>Competition rank of the value within the organisation's own type.</summary>
    public required int? TypeRank { get; init; }

    /// <summary>Whether order evidence placed the value among others that are equal as printed.</summary>
    public required bool PlacedByOrderEvidence { get; init; }

    /// <summary>How many others of the group that decided the score have an equal value and no evidence that sets them apart.</summary>
    public required int Ties { get; init; }
}
