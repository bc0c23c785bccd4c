namespace NofPipeline.Methods.Gates;

/// <summary>A gate on the share of organisations whose figure has not moved.</summary>
/// <param name="Action">What follows.</param>
/// <param name="Above">A greater share trips it; from 0 to 1.</param>
/// <param name="Least">Of fewer organisations it says nothing.</param>
/// <param name="Except">Metrics or measures whose figures may stay.</param>
public sealed record FrozenGate(GateAction Action, decimal Above, int Least, IReadOnlyList<string> Except);
