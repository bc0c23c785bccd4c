using NofPipeline.Domain.Calendar;

namespace NofPipeline.Domain.Values;

/// <summary>What a metric value was derived from.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Basis">Which months its figure is made of.</param>
/// <param name="Months">The months that went in, in order; the last one says how fresh the value is.</param>
/// <param name="Missing">The months that the basis needs and that are not in, in order; empty when the value is complete.</param>
public sealed record DerivedFrom(string Measure, Basis Basis, IReadOnlyList<Month> Months, IReadOnlyList<Month> Missing);
