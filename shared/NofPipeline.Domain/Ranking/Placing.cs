namespace NofPipeline.Domain.Ranking;

/// <summary>A place in a ranking.</summary>
/// <param name="Rank">Competition rank: 1 + the number of contenders known to be better.</param>
/// <param name="ByOrderEvidence">Whether order evidence set it apart from a contender with an equal value.</param>
/// <param name="Ties">How many others have an equal value and no evidence that sets them apart.</param>
public readonly record struct Placing(int Rank, bool ByOrderEvidence, int Ties);
