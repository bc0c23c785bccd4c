namespace NofPipeline.Domain.Scoring;

/// <summary>The score of a domain or a sub-domain.</summary>
/// <param name="Id">The domain's id, or <c>domain/sub-domain</c>.</param>
/// <param name="Mean">The mean of the items inside it.</param>
public sealed record GroupScore(string Id, MeanScore Mean);
