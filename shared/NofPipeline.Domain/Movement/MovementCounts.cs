namespace NofPipeline.Domain.Movement;

/// <summary>How many organisations changed segment, by what that rests on (<see cref="MovementGround"/>).</summary>
/// <param name="Changed">All whose adjusted or final segment changed.</param>
/// <param name="Membership">Of them, those that entered or left.</param>
/// <param name="Override">By the financial override.</param>
/// <param name="Decision">By a decision.</param>
/// <param name="BeyondNoise">By a change of the average beyond noise.</param>
/// <param name="WithinNoise">By one within it.</param>
/// <param name="BeyondNoiseUnchanged">Whose average changed beyond noise and whose segment did not.</param>
public sealed record MovementCounts(
    int Changed, int Membership, int Override, int Decision, int BeyondNoise, int WithinNoise, int BeyondNoiseUnchanged)
{
    /// <summary>How many changes rest on a ground; of <see cref="MovementGround.None"/>, which no change rests on, 0.</summary>
    public int On(MovementGround ground) => ground switch
    {
        MovementGround.None => 0,
        MovementGround.Membership => Membership,
        MovementGround.Override => Override,
        MovementGround.Decision => Decision,
        MovementGround.BeyondNoise => BeyondNoise,
        MovementGround.WithinNoise => WithinNoise,
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };

    /// <summary>The counts of a comparison.</summary>
    public static MovementCounts Of(IReadOnlyList<AssessedMovement> movements)
    {
        int On(MovementGround ground) => movements.Count(m => m.Ground == ground);
        return new MovementCounts(
            movements.Count(m => m.Movement.Changed),
            On(MovementGround.Membership),
            On(MovementGround.Override),
            On(MovementGround.Decision),
            On(MovementGround.BeyondNoise),
            On(MovementGround.WithinNoise),
            movements.Count(m => m is { Ground: MovementGround.None, BeyondNoise: true }));
    }
}
