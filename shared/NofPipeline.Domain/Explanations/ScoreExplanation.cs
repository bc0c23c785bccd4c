namespace NofPipeline.Domain.Explanations;

/// <summary>How a value became a score.</summary>
public sealed record ScoreExplanation
{
    /// <summary>The scoring family as method data names it, such as <c>linear_rank</c>.</summary>
    public required string Family { get; init; }

    /// <summary>The family's rule in words.</summary>
    public required string Rule { get; init; }

    public required IReadOnlyList<RuleConstant> Constants { get; init; }

    /// <summary>Whom the value is compared with, in words.</summary>
    public required string PeerSet { get; init; }

    /// <summary>How many they are, the organisation included.</summary>
    public required int PeerSetSize { get; init; }

    /// <summary>What the rule says of the value, in words.</summary>
    public required string Verdict { get; init; }

    /// <summary>The group whose ranks decided the score; <c>null</c> where none did.</summary>
    public required GroupExplanation? Group { get; init; }

    public required Working Working { get; init; }
}

/// <summary>Where a value stands in a group that is ranked.</summary>
/// <param name="Members">Who is in the group, in words.</param>
/// <param name="Size">How many they are, the organisation included.</param>
/// <param name="Rank">Competition rank: 1 + <paramref name="Better"/> + <paramref name="AheadByOrder"/>.</param>
/// <param name="Better">How many have a better value.</param>
/// <param name="AheadByOrder">How many have an equal value as printed and are known to be ahead by order evidence.</param>
/// <param name="BehindByOrder">How many have an equal value as printed and are known to be behind.</param>
/// <param name="Ties">How many others have an equal value and nothing that sets them apart.</param>
public sealed record GroupExplanation(string Members, int Size, int Rank, int Better, int AheadByOrder, int BehindByOrder, int Ties);

/// <summary>A number of a scoring rule.</summary>
/// <param name="Name">What it is, such as <c>target</c>.</param>
/// <param name="Value">The number, in the metric's unit.</param>
/// <param name="AtValue">What a value equal to it counts as: <c>meets</c> or <c>misses</c>; <c>null</c> where that does not arise.</param>
public sealed record RuleConstant(string Name, decimal Value, string? AtValue);

/// <summary>Where a rule of the method comes from.</summary>
/// <param name="Evidence">How sure it is: <c>verified</c>, <c>interval</c> or <c>inferred</c>.</param>
/// <param name="Source">NHS England's document, or the published figures that it is derived from.</param>
public sealed record RuleBasis(string Evidence, string Source);

/// <summary>A calculation as one would write it down.</summary>
/// <param name="Formula">With names, such as <c>1 + 3 × (R - 1) / (N - 1)</c>.</param>
/// <param name="Figures">With the numbers in their places.</param>
/// <param name="Result">What it comes to, quotients kept to 20 decimals.</param>
public sealed record Working(string Formula, string Figures, decimal Result);
