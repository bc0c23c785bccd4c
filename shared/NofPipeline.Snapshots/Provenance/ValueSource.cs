using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Values;

namespace NofPipeline.Snapshots.Provenance;

/// <summary>Where one metric value of an organisation was read.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Unit">The unit, because a metric may have a value in each of several.</param>
/// <param name="Sources">The file and line; of a derived value every line that it is made of.</param>
public sealed record ValueSource(MetricId Metric, string Unit, IReadOnlyList<SourceLine> Sources);
