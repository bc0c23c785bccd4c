namespace NofPipeline.Domain.Signals;

/// <summary>One figure of a series.</summary>
/// <param name="Position">The number of its period: consecutive periods have consecutive numbers.</param>
/// <param name="Period">The period that the figure is of. Where a later one says the same, it is the same figure again.</param>
/// <param name="Value">The figure.</param>
/// <param name="Frame">What figures must have in common to be compared, such as the unit and the method.</param>
public sealed record Observation(int Position, string Period, decimal Value, string Frame);
