using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;

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

    /// <summary>After decisions; <c>null</c> where nothing states whether one sets it.</summary>
    public required int? Final { get; init; }

    public required string FinalText { get; init; }

    public required LeagueExplanation League { get; init; }
}

/// <summary>Whether the financial override holds the segment back, and why.</summary>
public sealed record OverrideExplanation
{
    public required bool Applies { get; init; }

    public required OverrideSource Source { get; init; }

    /// <summary>The best segment that is left where it applies.</summary>
    public required int NoBetterThan { get; init; }

    /// <summary>The decision that sets it, if one does.</summary>
    public required Decision? Decision { get; init; }

    /// <summary>What the scores lead to, where the method derives it.</summary>
    public required bool? Derived { get; init; }

    /// <summary>The scores that it is derived from, where the method derives it.</summary>
    public required IReadOnlyList<ScoreItem> RestsOn { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>Where the rule comes from; <c>null</c> where the caller gave nothing.</summary>
    public required RuleBasis? Basis { get; init; }
}

/// <summary>A decision about the organisation, and what it does.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Name">The name of its kind.</param>
/// <param name="Effect">What it does to the segment, in words.</param>
public sealed record DecisionExplanation(Decision Decision, string Name, string Effect);

/// <summary>The cuts that turn a printed score into a segment, and what they make of it.</summary>
/// <param name="Family"><c>pooled_quartiles</c> or <c>fixed_cuts</c>.</param>
/// <param name="Rule">In words.</param>
/// <param name="Organisations">How many organisations have the score.</param>
/// <param name="Cuts">Three, ascending.</param>
/// <param name="Segment">1 + the number of cuts below the printed score.</param>
/// <param name="Verdict">The same in words.</param>
/// <param name="Basis">Where the rule comes from; <c>null</c> where the caller gave nothing.</param>
public sealed record CutsExplanation(
    string Family,
    string Rule,
    int Organisations,
    IReadOnlyList<CutExplanation> Cuts,
    int Segment,
    string Verdict,
    RuleBasis? Basis);

/// <summary>One of the three cuts between segments.</summary>
/// <param name="Value">The cut.</param>
/// <param name="Text">Where it comes from, in words.</param>
/// <param name="Working">Its calculation; <c>null</c> where the method states the number.</param>
public sealed record CutExplanation(decimal Value, string Text, Working? Working);

/// <summary>The ranks of an organisation within its type.</summary>
/// <param name="Type">The type, as published.</param>
/// <param name="Organisations">How many the type has.</param>
/// <param name="Rank">Competition rank by adjusted segment, then printed average.</param>
/// <param name="AverageRank">Competition rank by printed average alone.</param>
/// <param name="Neighbours">The organisation with those next to it in the league table, in the table's order.</param>
/// <param name="AverageNeighbours">The same, ordered and ranked by printed average alone.</param>
public sealed record LeagueExplanation(
    string Type,
    int Organisations,
    int Rank,
    int AverageRank,
    IReadOnlyList<LeaguePlace> Neighbours,
    IReadOnlyList<LeaguePlace> AverageNeighbours);

/// <summary>A line of a league table.</summary>
/// <param name="Rank">Competition rank.</param>
/// <param name="Organisation">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Adjusted">The adjusted segment.</param>
/// <param name="Average">The printed average metric score.</param>
public sealed record LeaguePlace(int Rank, OdsCode Organisation, string Name, int Adjusted, decimal Average);
