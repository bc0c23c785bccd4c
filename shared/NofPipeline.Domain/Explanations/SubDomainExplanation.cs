namespace NofPipeline.Domain.Explanations;

/// <summary>The score of one sub-domain.</summary>
/// <param name="Id">Machine token.</param>
/// <param name="Name">As published.</param>
/// <param name="Mean">The mean of the scores inside it.</param>
public sealed record SubDomainExplanation(string Id, string Name, MeanExplanation Mean);
