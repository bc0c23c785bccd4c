namespace NofPipeline.Methods.Gates;

/// <summary>A gate on figures that have changed as if their unit had: the median of figure over figure before is near a factor or its inverse.</summary>
/// <param name="Action">What follows.</param>
/// <param name="Factors">The factors, each above 1.</param>
/// <param name="Near">Up to how many times the factor, and down to what part of it, is near it; above 1.</param>
/// <param name="Least">Of fewer organisations it says nothing.</param>
public sealed record JumpGate(GateAction Action, IReadOnlyList<decimal> Factors, decimal Near, int Least);
