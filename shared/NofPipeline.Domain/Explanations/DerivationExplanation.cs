using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Explanations;

/// <summary>How a value was made of monthly figures.</summary>
public sealed record DerivationExplanation
{
    public required string Measure { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>The basis in words.</summary>
    public required string BasisText { get; init; }

    /// <summary>The months that went in; empty where the originals were not looked at.</summary>
    public required IReadOnlyList<MonthSum> Months { get; init; }

    /// <summary>The months that the basis needs and that are not in.</summary>
    public required IReadOnlyList<Month> Missing { get; init; }

    /// <summary><c>null</c> where the originals were not looked at.</summary>
    public required Working? Working { get; init; }

    /// <summary>Why the method takes this basis.</summary>
    public required string Source { get; init; }
}
