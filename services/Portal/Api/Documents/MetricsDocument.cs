using NofPipeline.Domain.Rules;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>Every metric and composite of a quarter.</summary>
public sealed record MetricsDocument
{
    /// <summary>The quarter and its version.</summary>
    public required QuarterHeadDocument Quarter { get; init; }

    /// <summary>By id; composites last.</summary>
    public required IReadOnlyList<MetricHeadDocument> Metrics { get; init; }

    internal static MetricsDocument Of(QuarterView view) => new()
    {
        Quarter = QuarterHeadDocument.Of(view.Header),
        Metrics =
        [
            .. view.Method.MetricsIn(view.Quarter).Select(MetricHeadDocument.Of),
            .. view.Method.Composites.OrderBy(c => c.Id).Select(MetricHeadDocument.Of),
        ],
    };
}

/// <summary>A metric, or a composite: a score that is made of other scores.</summary>
public sealed record MetricHeadDocument
{
    /// <summary>Such as <c>OF0013</c>, or a lower-case name for what is never published on its own.</summary>
    public required string Id { get; init; }

    /// <summary><c>metric</c> or <c>composite</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The id under which the score is published; <c>null</c> where none is.</summary>
    public required string? ScoreId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The domain's id.</summary>
    public required string Domain { get; init; }

    /// <summary>The sub-domain's id.</summary>
    public required string SubDomain { get; init; }

    /// <summary><c>higher</c> or <c>lower</c>; <c>null</c> for a composite, whose lower scores are better.</summary>
    public required string? Better { get; init; }

    /// <summary>Whether its score enters the means by itself.</summary>
    public required bool Averaged { get; init; }

    /// <summary>Whether it is shown beside the scores and never scored.</summary>
    public required bool Contextual { get; init; }

    internal static MetricHeadDocument Of(MetricDefinition metric) => new()
    {
        Id = metric.Id.Value,
        Kind = "metric",
        ScoreId = metric.ScoreId?.Value,
        Name = metric.Name,
        Domain = metric.Domain,
        SubDomain = metric.SubDomain,
        Better = metric.Polarity == Polarity.HigherIsBetter ? "higher" : "lower",
        Averaged = metric.Averaged,
        Contextual = metric.Contextual,
    };

    internal static MetricHeadDocument Of(CompositeDefinition composite) => new()
    {
        Id = composite.Id.Value,
        Kind = "composite",
        ScoreId = composite.Published ? composite.Id.Value : null,
        Name = composite.Name,
        Domain = composite.Domain,
        SubDomain = composite.SubDomain,
        Better = null,
        Averaged = composite.Averaged,
        Contextual = false,
    };
}
