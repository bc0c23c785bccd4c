using NofPipeline.Domain.Calendar;

namespace NofPipeline.Domain.Values;

/// <summary>The inputs of one quarter: what the scoring stage starts from.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Organisations">By ODS code, each once.</param>
/// <param name="Completeness">Whether the quarter is final.</param>
public sealed record QuarterInputs(Quarter Quarter, IReadOnlyList<OrganisationInputs> Organisations, Completeness Completeness);
