namespace NofPipeline.Domain.Rules;

/// <summary>
/// The only roundings in scoring. Scores are kept to 20 decimals, so that sums of them are exact in <see cref="decimal"/> and do not
/// depend on the order of summing. They are printed half up to 2 decimals (METHOD 2025/26 section 1, step 5); a score within
/// 10^-15 of a half is taken to be that half, because three thirds kept to 20 decimals fall short of one.
/// </summary>
public static class ScoreRounding
{
    private const int KeptDecimals = 20;
    private const int HalfGuardDecimals = 15;

    /// <summary>A quotient as it is kept.</summary>
    public static decimal Keep(decimal quotient) => Math.Round(quotient, KeptDecimals, MidpointRounding.AwayFromZero);

    /// <summary>A score as it is printed: half up to <paramref name="decimals"/> decimals.</summary>
    public static decimal Print(decimal score, int decimals = 2) =>
        Math.Round(Math.Round(score, HalfGuardDecimals, MidpointRounding.AwayFromZero), decimals, MidpointRounding.AwayFromZero);
}
