using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Gates;

/// <summary>What values of a unit can be.</summary>
/// <param name="Unit">The unit as the method writes it.</param>
/// <param name="Lowest">The lowest possible value.</param>
/// <param name="Highest">The highest possible value; <c>null</c> where there is none.</param>
/// <param name="Except">Metrics in this unit whose values can be others.</param>
public sealed record ValueRange(string Unit, decimal Lowest, decimal? Highest, IReadOnlyList<MetricId> Except);
