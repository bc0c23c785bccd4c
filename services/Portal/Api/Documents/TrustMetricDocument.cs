namespace NofPipeline.Portal.Api.Documents;

/// <summary>A metric of an organisation.</summary>
public sealed record TrustMetricDocument
{
    /// <summary>The metric.</summary>
    public required MetricHeadDocument Metric { get; init; }

    /// <summary>What the organisation has there.</summary>
    public required ResultDocument Result { get; init; }
}
