using NofPipeline.Domain.Organisations;

namespace NofPipeline.Methods.Cases;

/// <summary>One expected figure, such as <c>score</c> = 8/3; <paramref name="Expected"/> is <c>none</c> where there must be no figure.</summary>
public sealed record CaseExpectation(OdsCode Organisation, string Figure, string Expected);
