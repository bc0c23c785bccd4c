using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Rules;

/// <summary>An area that NHS England looks at first when it decides on support (finance, urgent and emergency care, elective care, mental health).</summary>
/// <param name="Id">Machine token.</param>
/// <param name="Name">For people.</param>
/// <param name="Metrics">The metrics that stand for it.</param>
/// <param name="Source">Where that is stated.</param>
public sealed record PriorityArea(string Id, string Name, IReadOnlyList<MetricId> Metrics, string Source);
