using NofPipeline.Domain.Rules;
using NofPipeline.Reading.MethodData;

namespace NofPipeline.Portal.Api.Documents;

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
