namespace NofPipeline.Domain.Explanations;

/// <summary>Where a value stands in a group that is ranked.</summary>
/// <param name="Members">Who is in the group, in words.</param>
/// <param name="Size">How many they are, the organisation included.</param>
/// <param name="Rank">Competition rank: 1 + <paramref name="Better"/> + <paramref name="AheadByOrder"/>.</param>
/// <param name="Better">How many have a better value.</param>
/// <param name="AheadByOrder">How many have an equal value as printed and are known to be ahead by order evidence.</param>
/// <param name="BehindByOrder">How many have an equal value as printed and are known to be behind.</param>
/// <param name="Ties">How many others have an equal value and nothing that sets them apart.</param>
public sealed record GroupExplanation(string Members, int Size, int Rank, int Better, int AheadByOrder, int BehindByOrder, int Ties);
