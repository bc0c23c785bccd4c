namespace NofPipeline.Methods.Gates;

/// <summary>A gate on how many rows a slice has, over how many it had in the period before.</summary>
/// <param name="Action">What follows.</param>
/// <param name="Lowest">A lower quotient trips it.</param>
/// <param name="Highest">A higher quotient trips it.</param>
/// <param name="Least">Where the period before had fewer rows it says nothing.</param>
public sealed record BandGate(GateAction Action, decimal Lowest, decimal Highest, int Least);
