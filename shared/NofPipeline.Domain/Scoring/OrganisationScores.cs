using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.Scoring;

/// <summary>Every score of one organisation in one quarter.</summary>
/// <param name="Organisation">Its facts in the quarter.</param>
/// <param name="Metrics">By metric id and unit.</param>
/// <param name="Composites">By id.</param>
/// <param name="Domains">In the method's order; a domain without a score is absent.</param>
/// <param name="SubDomains">In the method's order.</param>
/// <param name="Average">The average metric score; <c>null</c> for an organisation that has no averaged score or is of a type that is not segmented.</param>
public sealed record OrganisationScores(
    Organisation Organisation,
    IReadOnlyList<MetricScore> Metrics,
    IReadOnlyList<CompositeScore> Composites,
    IReadOnlyList<GroupScore> Domains,
    IReadOnlyList<GroupScore> SubDomains,
    MeanScore? Average);
