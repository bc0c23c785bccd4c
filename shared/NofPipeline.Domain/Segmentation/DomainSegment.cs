namespace NofPipeline.Domain.Segmentation;

/// <summary>The segment of one domain score.</summary>
/// <param name="Domain">The domain's id.</param>
/// <param name="Score">The printed domain score.</param>
/// <param name="Segment">1 to 4.</param>
/// <param name="Rank">Competition rank of the printed score within the type.</param>
public sealed record DomainSegment(string Domain, decimal Score, int Segment, int Rank);
