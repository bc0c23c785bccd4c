using System.Text.Json.Serialization;
using NofPipeline.Domain.Movement;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>Where an organisation stands or stood, in a statement. What is not stated is marked; documents of earlier builds, which mark nothing, keep what they say.</summary>
internal sealed record StateDocument(
    int Unadjusted,
    bool Override,
    int Adjusted,
    int Final,
    decimal Average,
    int LeagueRank,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? OverrideStated = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? FinalStated = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DecisionDocument? OverrideByHand = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DecisionDocument? FinalByHand = null)
{
    public static StateDocument? Of(SegmentState? state) => state is null
        ? null
        : new StateDocument(
            state.Unadjusted,
            state.Override ?? false,
            state.Adjusted,
            state.FinalOrAdjusted,
            state.Average,
            state.LeagueRank,
            state.Override is null ? false : null,
            state.Final is null ? false : null,
            DecisionDocument.Of(state.OverrideByHand),
            DecisionDocument.Of(state.FinalByHand));

    public SegmentState Read() =>
        new(Unadjusted, OverrideStated is false ? null : Override, Adjusted, FinalStated is false ? null : Final, Average, LeagueRank)
        {
            OverrideByHand = OverrideByHand?.Read(),
            FinalByHand = FinalByHand?.Read(),
        };
}
