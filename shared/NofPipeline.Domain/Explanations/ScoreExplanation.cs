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
