using NofPipeline.Reading.Quarters;

namespace NofPipeline.Operator.Movements;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">As it was asked for.</param>
/// <param name="Quarter">What it says.</param>
internal sealed record MovementSide(string Name, SegmentedQuarter Quarter);
