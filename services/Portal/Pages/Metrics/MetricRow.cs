using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Portal.Pages.Metrics;

/// <summary>An organisation's figure of a metric, or its score of a composite.</summary>
/// <param name="Organisation">Whose.</param>
/// <param name="Unit">The value's unit; <c>score</c> of a composite.</param>
/// <param name="Figure">The value as ingested; the printed score of a composite.</param>
/// <param name="Period">NHS England's text for the period of the data; empty of a composite.</param>
/// <param name="TypeRank">The rank of the value within the type; <c>null</c> where it has none.</param>
/// <param name="Score">As printed; <c>null</c> where it is not scored.</param>
/// <param name="Components">The scores that a composite is made of.</param>
public sealed record MetricRow(
    Organisation Organisation, string Unit, decimal Figure, string Period, int? TypeRank, decimal? Score, IReadOnlyList<MetricScore> Components);
