using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Reading.MethodData;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>The methods that the program knows.</summary>
public sealed record MethodsDocument
{
    /// <summary>By framework year.</summary>
    public required IReadOnlyList<MethodSummary> Methods { get; init; }
}

/// <summary>A method: the rules as data.</summary>
public sealed record MethodDocument
{
    /// <summary>Which one.</summary>
    public required MethodSummary Method { get; init; }

    /// <summary>What holds for the method as a whole, in words, by aspect.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Rules { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<MethodDomainDocument> Domains { get; init; }

    /// <summary>From the average metric score to the unadjusted segment.</summary>
    public required RuleDocument Segmentation { get; init; }

    /// <summary>From a domain score to the domain segment.</summary>
    public required RuleDocument DomainSegmentation { get; init; }

    /// <summary>The best segment that the financial override leaves.</summary>
    public required int OverrideNoBetterThan { get; init; }

    /// <summary>Metrics by id; composites last.</summary>
    public required IReadOnlyList<MethodMetricDocument> Metrics { get; init; }

    internal static MethodDocument Of(MethodDefinition method) => new()
    {
        Method = MethodSummary.Of(method),
        Rules = MethodSheet.Of(method, []).Rules,
        Domains =
        [
            .. method.Domains.Select(d => new MethodDomainDocument { Id = d.Id, Name = d.Name, SubDomains = d.SubDomains.ToDictionary(s => s.Id, s => s.Name) }),
        ],
        Segmentation = RuleDocument.Of(method.Segmentation),
        DomainSegmentation = RuleDocument.Of(method.DomainSegmentation),
        OverrideNoBetterThan = method.Override.NoBetterThan,
        Metrics = [.. method.Metrics.Select(MethodMetricDocument.Of), .. method.Composites.OrderBy(c => c.Id).Select(MethodMetricDocument.Of)],
    };
}

/// <summary>A domain of the framework.</summary>
public sealed record MethodDomainDocument
{
    /// <summary>Machine token, such as <c>access</c>.</summary>
    public required string Id { get; init; }

    /// <summary>As published.</summary>
    public required string Name { get; init; }

    /// <summary>Its sub-domains' names, by id.</summary>
    public required IReadOnlyDictionary<string, string> SubDomains { get; init; }
}

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

/// <summary>How values in a unit are scored.</summary>
public sealed record MethodUnitDocument
{
    /// <summary>The unit's token.</summary>
    public required string Unit { get; init; }

    /// <summary>Whom a value is ranked among: <c>national</c> or <c>own-type</c>.</summary>
    public required string Peers { get; init; }

    /// <summary>The rule; <c>null</c> for a metric that is shown only.</summary>
    public required RuleDocument? Rule { get; init; }
}
