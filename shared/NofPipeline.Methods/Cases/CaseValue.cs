using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Cases;

/// <summary>A value of a worked case.</summary>
public sealed record CaseValue(OdsCode Organisation, OrganisationType Type, MetricValue Value);
