using NofPipeline.Domain.Organisations;

namespace NofPipeline.Domain.Movement;

/// <summary>Why the average metric score of an organisation is another than in an earlier quarter or version.</summary>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Before">The earlier average, unrounded.</param>
/// <param name="After">The later average, unrounded.</param>
/// <param name="Parts">By cause, in the order of <see cref="AverageCause"/>, without those that add nothing; they add up to the change exactly.</param>
/// <param name="Items">By id, every metric and composite of either average.</param>
public sealed record AverageMovement(
    OdsCode Organisation, decimal Before, decimal After, IReadOnlyList<AveragePart> Parts, IReadOnlyList<ItemMovement> Items)
{
    /// <summary>By how much the average rose; positive is worse.</summary>
    public decimal Change => After - Before;

    /// <summary>The cause of the part that is largest, whichever way it goes; <c>null</c> where nothing changed.</summary>
    public AverageCause? Main => Parts.Count == 0 ? null : Parts.MaxBy(p => Math.Abs(p.Points))!.Cause;
}
