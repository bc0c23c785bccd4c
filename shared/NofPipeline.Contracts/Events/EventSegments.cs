using System.Text.Json.Serialization;

namespace NofPipeline.Contracts.Events;

/// <summary>Where an organisation stands in one quarter.</summary>
public sealed record EventSegments
{
    /// <summary>Segment before the financial override, 1 (best) to 4.</summary>
    public required int Unadjusted { get; init; }

    /// <summary>Whether the financial override applies; <c>false</c> where nothing states it.</summary>
    public required bool Override { get; init; }

    /// <summary>What that rests on; <c>null</c> in events from before version 1.2.</summary>
    public StatementStatus? OverrideStatus { get; init; }

    /// <summary>The decision about the override, where somebody recorded it by hand; otherwise left out. Since version 1.2.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EventDecision? OverrideByHand { get; init; }

    /// <summary>Segment after the override, 1 to 4.</summary>
    public required int Adjusted { get; init; }

    /// <summary>Segment after decisions, 1 to 5; the adjusted one where nothing states whether a decision sets it.</summary>
    public required int Final { get; init; }

    /// <summary>Whether it is stated that a decision sets the final segment; <c>null</c> in events from before version 1.2.</summary>
    public StatementStatus? DecisionStatus { get; init; }

    /// <summary>The decision that sets the final segment, or denies that one does, likewise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EventDecision? FinalByHand { get; init; }

    /// <summary>Average metric score, 1.00 (best) to 4.00, half up to two decimals.</summary>
    public required decimal Average { get; init; }

    /// <summary>Competition rank within the organisation type, from 1 (best).</summary>
    public required int LeagueRank { get; init; }
}
