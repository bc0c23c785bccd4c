using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Rules;

/// <summary>What being in a segment, or scoring low in a priority area, entails for an organisation.</summary>
public sealed record Consequence
{
    public required string Id { get; init; }

    /// <summary>The segments it follows from; empty where it follows from a priority area alone.</summary>
    public required IReadOnlyList<int> Segments { get; init; }

    /// <summary>The priority area whose low score it follows from, if any.</summary>
    public string? PriorityArea { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>Where it is stated.</summary>
    public required string Source { get; init; }
}

/// <summary>An area that NHS England looks at first when it decides on support (finance, urgent and emergency care, elective care, mental health).</summary>
/// <param name="Id">Machine token.</param>
/// <param name="Name">For people.</param>
/// <param name="Metrics">The metrics that stand for it.</param>
/// <param name="Source">Where that is stated.</param>
public sealed record PriorityArea(string Id, string Name, IReadOnlyList<MetricId> Metrics, string Source);
