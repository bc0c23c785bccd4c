namespace NofPipeline.Portal.Api.Documents;

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
