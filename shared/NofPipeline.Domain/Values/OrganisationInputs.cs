using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.Values;

/// <summary>Everything that one organisation brings into one quarter.</summary>
/// <param name="Organisation">Its facts in the quarter.</param>
/// <param name="Values">Its metric values, by metric id and unit.</param>
/// <param name="Decisions">Decisions taken about it, by kind.</param>
public sealed record OrganisationInputs(Organisation Organisation, IReadOnlyList<MetricValue> Values, IReadOnlyList<Decision> Decisions);
