using NofPipeline.Domain.Organisations;

namespace NofPipeline.MethodData.Tests.Cases;

public sealed record CaseDecision(OdsCode Organisation, string Kind, string Value);
