namespace NofPipeline.Domain.Ranking;

/// <summary>A place in a ranking.</summary>
/// <param name="Rank">Competition rank: 1 + the number of contenders known to be better.</param>
/// <param name="ByOrderEvidence">Whether order evidence set it apart from a contender with an equal value.</param>
public readonly record struct Placing(int Rank, bool ByOrderEvidence);
