using System.Diagnostics.CodeAnalysis;
using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>Facts in the shape that events have, so that both can be read by the same code.</summary>
internal static class Facts
{
    public static EventOrganisation Of(Organisation organisation) => new()
    {
        Code = organisation.Code.Value,
        Name = organisation.Name,
        Type = organisation.Type.Token(),
        Subtype = organisation.Subtype,
        Region = organisation.Region,
    };

    public static EventDecision? Of(Decision? decision) => decision is null ? null : new EventDecision
    {
        Kind = decision.Kind,
        Value = decision.Value,
        Reason = decision.Reason,
        DecidedBy = decision.DecidedBy,
        DecidedOn = decision.DecidedOn,
    };

    [return: NotNullIfNotNull(nameof(state))]
    public static EventSegments? Of(SegmentState? state) => state is null ? null : new EventSegments
    {
        Unadjusted = state.Unadjusted,
        Override = state.Override ?? false,
        OverrideStatus = StatementStatuses.Of(state.Override),
        OverrideByHand = Of(state.OverrideByHand),
        Adjusted = state.Adjusted,
        Final = state.FinalOrAdjusted,
        DecisionStatus = StatementStatuses.Of(state.IsDecided),
        FinalByHand = Of(state.FinalByHand),
        Average = state.Average,
        LeagueRank = state.LeagueRank,
    };
}
