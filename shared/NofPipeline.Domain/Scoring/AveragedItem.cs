using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Scoring;

/// <summary>A score that enters the average metric score and the means of its domain and sub-domain.</summary>
/// <param name="Id">The metric or composite.</param>
/// <param name="Domain">The domain's id.</param>
/// <param name="SubDomain">The sub-domain's id.</param>
/// <param name="Score">What enters: unrounded, unless the method rounds this metric before means.</param>
internal readonly record struct AveragedItem(MetricId Id, string Domain, string SubDomain, decimal Score);
