using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>A domain of an organisation as its page shows it.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Mean">Its score; <c>null</c> where the organisation has none.</param>
/// <param name="Segment">Its segment and rank; <c>null</c> where the organisation is not segmented or has no score.</param>
/// <param name="Ranked">How many of the type have a score.</param>
/// <param name="Items">The scores that it is the mean of, best first.</param>
/// <param name="Metrics">The scored metrics in it.</param>
/// <param name="Composites">The composites in it.</param>
public sealed record DomainLine(
    DomainDefinition Domain,
    MeanScore? Mean,
    DomainSegment? Segment,
    int Ranked,
    IReadOnlyList<decimal> Items,
    IReadOnlyList<MetricLine> Metrics,
    IReadOnlyList<CompositeLine> Composites);
