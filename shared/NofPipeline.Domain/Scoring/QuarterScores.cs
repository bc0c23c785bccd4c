using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Scoring;

/// <summary>What the scoring stage makes of a quarter's inputs.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Organisations">By ODS code.</param>
/// <param name="Statistics">By metric id and type.</param>
/// <param name="Completeness">As the inputs say.</param>
public sealed record QuarterScores(
    Quarter Quarter,
    IReadOnlyList<OrganisationScores> Organisations,
    IReadOnlyList<MetricStatistics> Statistics,
    Completeness Completeness);
