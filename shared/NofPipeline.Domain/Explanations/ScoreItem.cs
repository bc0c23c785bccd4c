using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Explanations;

/// <summary>A score that goes into something else.</summary>
/// <param name="Id">The metric's or composite's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">The score as it goes in.</param>
public sealed record ScoreItem(MetricId Id, string Name, decimal Score);
