using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.MethodData.Tests.Cases;

public sealed record CaseValue(OdsCode Organisation, OrganisationType Type, MetricValue Value);
