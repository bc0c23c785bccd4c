using NofPipeline.Domain.Organisations;

namespace NofPipeline.Operator.Signals;

/// <summary>The series of an organisation.</summary>
/// <param name="Organisation">Its facts in the newest quarter.</param>
/// <param name="Series">By metric id; a metric without a figure is absent.</param>
internal sealed record OrganisationSeries(Organisation Organisation, IReadOnlyList<MetricSeries> Series);
