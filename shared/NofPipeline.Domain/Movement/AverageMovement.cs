using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Tokens;
using NofPipeline.Domain.Values;

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

    /// <summary>What a cause of a change of segment adds to the average; <c>null</c> of a cause that is no part of it.</summary>
    public decimal? PointsOf(MovementCause cause) => Parts.Where(p => p.Cause.OfSegment() == cause).Select(p => (decimal?)p.Points).Aggregate((decimal?)null, (sum, points) => (sum ?? 0m) + points);

    /// <summary>The cause of the part that is largest, whichever way it goes; <c>null</c> where nothing changed.</summary>
    public AverageCause? Main => Parts.Count == 0 ? null : Parts.MaxBy(p => Math.Abs(p.Points))!.Cause;
}

/// <summary>A part of a change of the average metric score.</summary>
/// <param name="Cause">Where it comes from.</param>
/// <param name="Points">How much it adds; positive is worse.</param>
public sealed record AveragePart(AverageCause Cause, decimal Points);

/// <summary>What a part of a change of the average metric score comes from.</summary>
public enum AverageCause
{
    /// <summary>The organisation's own figures of a later period score differently among the earlier peers.</summary>
    [Token("own-figures")]
    OwnFigures,

    /// <summary>Its own figures of a whole year were replaced by those of another.</summary>
    [Token("annual-refreshed")]
    AnnualRefreshed,

    /// <summary>Its own figures of the same period have been revised.</summary>
    [Token("revised")]
    Revised,

    /// <summary>The same figures score differently, because others' did better or worse.</summary>
    [Token("peers-moved")]
    PeersMoved,

    /// <summary>Other metrics enter the average than before.</summary>
    [Token("metric-set")]
    MetricSet,

    /// <summary>The same figures among the same peers score differently under the other method.</summary>
    [Token("method")]
    Method,
}

/// <summary>Parts of the average as causes of a change of segment.</summary>
internal static class AverageCauses
{
    /// <summary>The cause of a change of segment that a part of the average is, or is a part of.</summary>
    public static MovementCause OfSegment(this AverageCause cause) => cause switch
    {
        AverageCause.PeersMoved => MovementCause.PeersMoved,
        AverageCause.MetricSet => MovementCause.MetricSet,
        AverageCause.Method => MovementCause.Method,
        _ => MovementCause.OwnValues,
    };
}

/// <summary>What one metric or composite adds to a change of the average.</summary>
/// <param name="Item">The metric or composite.</param>
/// <param name="Before">Its score as it entered the earlier average; <c>null</c> where it did not.</param>
/// <param name="After">Its score as it enters the later one; <c>null</c> where it does not.</param>
/// <param name="Parts">
/// What it adds by cause, in average points; empty of an item that entered or left: what that adds depends on all others together and stands
/// with the organisation.
/// </param>
public sealed record ItemMovement(MetricId Item, decimal? Before, decimal? After, IReadOnlyList<AveragePart> Parts);
