namespace NofPipeline.Domain.Explanations;

/// <summary>How the average metric score became the final segment.</summary>
public sealed record SegmentExplanation
{
    public required MeanExplanation Average { get; init; }

    public required CutsExplanation Cuts { get; init; }

    /// <summary>Before the financial override.</summary>
    public required int Unadjusted { get; init; }

    public required OverrideExplanation Override { get; init; }

    /// <summary>After the override.</summary>
    public required int Adjusted { get; init; }

    public required string AdjustedText { get; init; }

    /// <summary>Every decision that is known, those without an effect included.</summary>
    public required IReadOnlyList<DecisionExplanation> Decisions { get; init; }

    /// <summary>After decisions.</summary>
    public required int Final { get; init; }

    public required string FinalText { get; init; }

    public required LeagueExplanation League { get; init; }
}
