using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Tokens;

namespace NofPipeline.Pipeline.Events;

/// <summary>The domain's words in the words of the public contract.</summary>
internal static class EventFacts
{
    private const int Segments = 5;

    public static EventOrganisation Of(Organisation organisation) => new()
    {
        Code = organisation.Code.Value,
        Name = organisation.Name,
        Type = organisation.Type.Token(),
        Subtype = organisation.Subtype,
        Region = organisation.Region,
    };

    public static EventMethod Of(MethodDefinition method) => new() { Id = method.Id, Version = method.Version, Digest = method.Digest };

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
        Average = Printed(state.Average),
        LeagueRank = state.LeagueRank,
    };

    public static EventDecision? Of(Decision? decision) => decision is null ? null : new EventDecision
    {
        Kind = decision.Kind,
        Value = decision.Value,
        Reason = decision.Reason,
        DecidedBy = decision.DecidedBy,
        DecidedOn = decision.DecidedOn,
    };

    public static SegmentChangeCause Of(MovementCause cause) => Member<SegmentChangeCause>(cause.Token());

    public static AverageChangeCause Of(AverageCause cause) => Member<AverageChangeCause>(cause.Token());

    /// <summary>The number has exactly two decimals in JSON, whatever the scale that it was read with.</summary>
    public static decimal Printed(decimal score) => decimal.Round(score, 2, MidpointRounding.AwayFromZero) + 0.00m;

    /// <summary>The number has no zeros at its end in JSON, whatever the scale that it was made with.</summary>
    public static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;

    /// <summary>By type in the fixed order of types, then by segment.</summary>
    public static IReadOnlyList<SegmentCount> CountsOf(IReadOnlyList<StatedOrganisation> organisations) =>
    [
        .. from type in OrganisationTypes.All
           let members = organisations.Where(o => o.Organisation.Type == type).ToList()
           where members.Count > 0
           from segment in Enumerable.Range(1, Segments)
           select new SegmentCount
           {
               Type = type.Token(),
               Segment = segment,
               Adjusted = members.Count(o => o.State.Adjusted == segment),
               Final = members.Count(o => o.State.FinalOrAdjusted == segment),
               FinalStated = members.Count(o => o.State.Final == segment),
           },
    ];

    /// <summary>The member of the contract that travels by the token of the domain's.</summary>
    private static TEnum Member<TEnum>(string token)
        where TEnum : struct, Enum =>
        EventTokens.Find<TEnum>(token) ?? throw new InvalidDataException($"The contract has no {typeof(TEnum).Name} '{token}'.");
}
