using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Provenance;

/// <summary>The lines that one metric value of an organisation comes from.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Unit">The unit, because a metric may have a value in each of several.</param>
/// <param name="Lines">At least one, where the lineage has been kept.</param>
public sealed record ValueOrigin(MetricId Metric, string Unit, IReadOnlyList<OriginLine> Lines);
