using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Ranking;

/// <summary>A value that takes part in a ranking.</summary>
/// <param name="Type">The type of its organisation.</param>
/// <param name="Value">The value as ingested.</param>
/// <param name="Order">Order among equal values, where known.</param>
public readonly record struct Contender(OrganisationType Type, decimal Value, OrderEvidence? Order);
