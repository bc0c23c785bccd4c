using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.WhatIf;

/// <summary>A change of one value of an organisation, and how far it is.</summary>
public sealed record ValueChange
{
    public required MetricId Metric { get; init; }

    public required string Unit { get; init; }

    public required decimal From { get; init; }

    public required decimal To { get; init; }

    /// <summary>Rank of the value as it is among <see cref="Peers"/>, order evidence included.</summary>
    public required int RankFrom { get; init; }

    /// <summary>Rank of the value as it would be; level with equal values.</summary>
    public required int RankTo { get; init; }

    /// <summary>How many organisations have a value that this one is scored among, itself included.</summary>
    public required int Peers { get; init; }

    /// <summary>The change in hundredths of the spread of the peers' values, rounded up; 100,000 at most.</summary>
    public required int Cost { get; init; }

    /// <summary>The change as a value that the organisation might have.</summary>
    public Hypothesis Hypothesis => new(Metric, Unit, To);
}
