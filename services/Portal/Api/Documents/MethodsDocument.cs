using NofPipeline.Reading.MethodData;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>The methods that the program knows.</summary>
public sealed record MethodsDocument
{
    /// <summary>By framework year.</summary>
    public required IReadOnlyList<MethodSummary> Methods { get; init; }
}
