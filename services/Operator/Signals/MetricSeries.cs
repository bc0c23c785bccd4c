using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Signals;

namespace NofPipeline.Operator.Signals;

/// <summary>The figures of one metric of an organisation, one after the other.</summary>
/// <param name="Metric">The metric as the newest method has it.</param>
/// <param name="Unit">The unit of the last figure.</param>
/// <param name="PerYear">How many figures a year can have: 12 of months, 4 of quarters.</param>
/// <param name="Observations">The figures.</param>
internal sealed record MetricSeries(MetricDefinition Metric, string Unit, int PerYear, IReadOnlyList<Observation> Observations);
