using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>A metric as the method scores it.</summary>
public sealed record MethodMetricDocument
{
    /// <summary>The metric or composite.</summary>
    public required MetricHeadDocument Metric { get; init; }

    /// <summary>The types that report it; empty for a composite.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>One entry per unit in which values may arrive; empty for a composite.</summary>
    public required IReadOnlyList<MethodUnitDocument> Units { get; init; }

    /// <summary>What a composite is made of; empty for a metric.</summary>
    public required IReadOnlyList<string> Components { get; init; }

    /// <summary>How a composite is made; <c>null</c> for a metric.</summary>
    public required RuleDocument? Combination { get; init; }

    internal static MethodMetricDocument Of(MetricDefinition metric) => new()
    {
        Metric = MetricHeadDocument.Of(metric),
        Types = [.. metric.OrganisationTypes.Order().Select(t => t.Token())],
        Units =
        [
            .. metric.Units.Select(u => new MethodUnitDocument
            {
                Unit = u.Unit,
                Peers = u.PeerSet == PeerSet.National ? "national" : "own-type",
                Rule = RuleDocument.Of(u.Rule),
            }),
        ],
        Components = [],
        Combination = null,
    };

    internal static MethodMetricDocument Of(CompositeDefinition composite) => new()
    {
        Metric = MetricHeadDocument.Of(composite),
        Types = [],
        Units = [],
        Components = [.. composite.Components.Select(c => c.Value)],
        Combination = RuleDocument.Of(composite.Rule),
    };
}
