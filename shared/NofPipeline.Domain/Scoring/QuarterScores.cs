using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
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

/// <summary>How the values of one metric spread within one organisation type, units taken together as NHS England does.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Type">The type.</param>
/// <param name="Organisations">How many values.</param>
/// <param name="Median">Inclusive linear interpolation, as are the quartiles; of the values as ingested, whichever way is better.</param>
/// <param name="LowerQuartile">The 25 % quantile.</param>
/// <param name="UpperQuartile">The 75 % quantile.</param>
public sealed record MetricStatistics(
    MetricId Metric,
    OrganisationType Type,
    int Organisations,
    decimal Median,
    decimal LowerQuartile,
    decimal UpperQuartile);
