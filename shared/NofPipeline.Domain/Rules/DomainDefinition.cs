using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Rules;

/// <summary>A domain of the framework.</summary>
/// <param name="Id">Machine token, such as <c>access</c>.</param>
/// <param name="Name">As published.</param>
/// <param name="ScoreId">The row of the domain score.</param>
/// <param name="SegmentId">The row of the domain segment.</param>
/// <param name="SubDomains">Its sub-domains.</param>
public sealed record DomainDefinition(string Id, string Name, MetricId ScoreId, MetricId SegmentId, IReadOnlyList<SubDomainDefinition> SubDomains);
