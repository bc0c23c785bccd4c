using System.Text.Json.Serialization;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Movement;

/// <summary>Where one organisation stands in one quarter: what a change is a change of.</summary>
/// <param name="Unadjusted">Segment before the financial override, 1 to 4.</param>
/// <param name="Override">Whether the financial override applies; <c>null</c> where nothing states it.</param>
/// <param name="Adjusted">Segment after the override, 1 to 4; where that is not stated, nothing is held back.</param>
/// <param name="Final">Segment after decisions, 1 to 5; <c>null</c> where nothing states whether a decision sets it.</param>
/// <param name="Average">The printed average metric score, 1.00 to 4.00.</param>
/// <param name="LeagueRank">Competition rank within the organisation type.</param>
public sealed record SegmentState(int Unadjusted, bool? Override, int Adjusted, int? Final, decimal Average, int LeagueRank)
{
    /// <summary>The decision about the override, where somebody recorded it by hand; otherwise <c>null</c>, and not written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Decision? OverrideByHand { get; init; }

    /// <summary>The decision that sets the final segment, or denies that one does, likewise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Decision? FinalByHand { get; init; }

    /// <summary>By how many segments the override holds the organisation back; 0 where it makes no difference.</summary>
    public int Lift => Adjusted - Unadjusted;

    /// <summary>The final segment where it is stated, otherwise the adjusted one.</summary>
    [JsonIgnore]
    public int FinalOrAdjusted => Final ?? Adjusted;

    /// <summary>Whether a decision sets the final segment; <c>null</c> where nothing states it.</summary>
    [JsonIgnore]
    public bool? IsDecided => Final is { } final ? final != Adjusted : null;

    /// <summary>The state that a segmentation puts an organisation in.</summary>
    public static SegmentState Of(OrganisationSegments segments) => new(
        segments.Unadjusted,
        segments.Override.Source == OverrideSource.NotStated ? null : segments.Override.Applies,
        segments.Adjusted,
        segments.Final,
        segments.Average,
        segments.LeagueRank)
    {
        OverrideByHand = segments.OverrideByHand,
        FinalByHand = segments.FinalByHand,
    };

    /// <summary>Whether two states of one quarter, either of which may be absent, publish the same segments.</summary>
    public static bool SameSegments(SegmentState? one, SegmentState? other) =>
        (one?.Adjusted, one?.FinalOrAdjusted) == (other?.Adjusted, other?.FinalOrAdjusted);
}
