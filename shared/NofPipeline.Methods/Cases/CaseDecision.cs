using NofPipeline.Domain.Organisations;

namespace NofPipeline.Methods.Cases;

/// <summary>A decision of a worked case.</summary>
public sealed record CaseDecision(OdsCode Organisation, string Kind, string Value);
