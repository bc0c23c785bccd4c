using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.WhatIf;

/// <summary>A value that an organisation might have instead of the one that it has.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Unit">The unit in which the organisation has its value.</param>
/// <param name="Value">In the same unit.</param>
public sealed record Hypothesis(MetricId Metric, string Unit, decimal Value);
