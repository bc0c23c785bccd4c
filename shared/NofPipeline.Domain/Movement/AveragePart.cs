namespace NofPipeline.Domain.Movement;

/// <summary>A part of a change of the average metric score.</summary>
/// <param name="Cause">Where it comes from.</param>
/// <param name="Points">How much it adds; positive is worse.</param>
public sealed record AveragePart(AverageCause Cause, decimal Points);
