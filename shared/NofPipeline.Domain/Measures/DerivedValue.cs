using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Measures;

/// <summary>A metric value made of monthly figures.</summary>
/// <param name="Value">The value in the unit of the rule, never rounded.</param>
/// <param name="From">What it is made of.</param>
public sealed record DerivedValue(decimal Value, DerivedFrom From);
