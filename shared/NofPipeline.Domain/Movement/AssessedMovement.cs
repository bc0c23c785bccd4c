using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Movement;

/// <summary>How one organisation moved between two quarters or versions, why its average and its rank changed, and what that is worth.</summary>
/// <param name="Movement">Where it stands and stood.</param>
/// <param name="Ground">What a change of segment rests on.</param>
/// <param name="Average">The change of its average taken apart; <c>null</c> where it has none in one of the two.</param>
/// <param name="Chance">How likely chance alone changes the average as much (<see cref="SwapTest"/>), 0.0001 to 1; <c>null</c> likewise.</param>
/// <param name="BeyondNoise">Whether the change of the average is beyond noise; <c>null</c> likewise.</param>
/// <param name="Rank">The change of its league rank taken apart; <c>null</c> where it is not in the table of the same type both times.</param>
/// <param name="LikelyBefore">How sure its earlier standing is; <c>null</c> where nobody has resampled.</param>
/// <param name="LikelyAfter">How sure its later standing is; <c>null</c> likewise.</param>
public sealed record AssessedMovement(
    Movement Movement,
    MovementGround Ground,
    AverageMovement? Average,
    decimal? Chance,
    bool? BeyondNoise,
    RankMovement? Rank,
    LikelyRange? LikelyBefore,
    LikelyRange? LikelyAfter)
{
    /// <summary>A change that chance alone brings less often than this is beyond noise.</summary>
    public const decimal Noise = 0.05m;

    /// <summary>The probability of the adjusted segment that it is in.</summary>
    public decimal? Probability => LikelyAfter?.ProbabilityOf(Movement.After?.Adjusted);

    /// <summary>The probability, in the later one, of the adjusted segment that it was in before.</summary>
    public decimal? ProbabilityOfEarlier => LikelyAfter?.ProbabilityOf(Movement.Before?.Adjusted);

    /// <summary>The probability that the earlier adjusted segment had at its time.</summary>
    public decimal? ProbabilityBefore => LikelyBefore?.ProbabilityOf(Movement.Before?.Adjusted);

    /// <summary>Says what a movement rests on, and whether the change of the average is beyond noise.</summary>
    internal static AssessedMovement Judge(
        Movement movement, AverageMovement? average, decimal? chance, RankMovement? rank, LikelyRange? likelyBefore, LikelyRange? likelyAfter)
    {
        bool? beyondNoise = chance is { } known ? known < Noise : null;
        var ground = movement switch
        {
            { Changed: false } => MovementGround.None,
            { Before: null } or { After: null } => MovementGround.Membership,
            { Before: var before, After: var after } when movement.Causes.Contains(MovementCause.Override) && (before.Lift != 0) != (after.Lift != 0) => MovementGround.Override,
            _ when movement.Causes.Contains(MovementCause.Decision) => MovementGround.Decision,
            _ => beyondNoise is true ? MovementGround.BeyondNoise : MovementGround.WithinNoise,
        };
        return new AssessedMovement(movement, ground, average, chance, beyondNoise, rank, likelyBefore, likelyAfter);
    }
}
