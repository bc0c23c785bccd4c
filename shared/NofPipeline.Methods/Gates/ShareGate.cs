namespace NofPipeline.Methods.Gates;

/// <summary>A gate on a share, such as the share of organisations that no longer report.</summary>
/// <param name="Action">What follows.</param>
/// <param name="Above">A greater share trips it; from 0 to 1.</param>
/// <param name="Least">Of fewer it says nothing.</param>
public sealed record ShareGate(GateAction Action, decimal Above, int Least);
