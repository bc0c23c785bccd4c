using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.Rules;

/// <summary>A part of the quarter that must be in before the quarter is final.</summary>
/// <param name="Feed"><c>metric-values</c>, or a decision kind such as <c>financial-override</c>.</param>
/// <param name="Type">The organisation type it covers.</param>
public sealed record ExpectedSlice(string Feed, OrganisationType Type);
