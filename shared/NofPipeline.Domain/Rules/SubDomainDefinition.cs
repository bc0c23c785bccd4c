namespace NofPipeline.Domain.Rules;

/// <summary>A sub-domain of a domain.</summary>
/// <param name="Id">Machine token.</param>
/// <param name="Name">As published.</param>
public sealed record SubDomainDefinition(string Id, string Name);
