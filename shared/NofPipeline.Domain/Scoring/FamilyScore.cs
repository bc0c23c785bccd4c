namespace NofPipeline.Domain.Scoring;

/// <summary>What a scoring family makes of one value.</summary>
/// <param name="Unrounded">1 to 4, kept to 20 decimals.</param>
/// <param name="GroupRank">Rank in the group that decided the score; <c>null</c> where none did.</param>
/// <param name="GroupSize">The size of that group.</param>
/// <param name="PlacedByOrderEvidence">Whether order evidence took part.</param>
/// <param name="Ties">How many others of the group tie with it.</param>
internal readonly record struct FamilyScore(decimal Unrounded, int? GroupRank, int? GroupSize, bool PlacedByOrderEvidence, int Ties)
{
    public static FamilyScore Fixed(decimal score) => new(score, null, null, false, 0);
}
