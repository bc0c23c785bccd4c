using System.Text.Json;
using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Pipeline.Events;

/// <summary>What a statement about an organisation is worth, in the words of the public contract.</summary>
internal static class EventMaterialities
{
    public static EventMateriality Of(EventComposition composition, string code)
    {
        var movement = composition.Now.Said.Movements?.FirstOrDefault(m => m.Movement.Organisation.Code.Value == code);
        var after = composition.Now.Said.Organisations.FirstOrDefault(o => o.Organisation.Code.Value == code);
        return new EventMateriality
        {
            Before = Of(movement?.LikelyBefore, movement?.Movement.Before?.Adjusted),
            After = Of(after?.Likely, after?.State.Adjusted),
            ProbabilityOfEarlierSegment = movement?.ProbabilityOfEarlier is { } probability ? EventFacts.Plain(probability) : null,
            Average = movement is { Average: { } average, Chance: { } chance, BeyondNoise: { } beyondNoise } ? new EventAverageChange
            {
                Points = EventFacts.Plain(average.Change),
                Parts = [.. average.Parts.Select(p => new EventAveragePart { Cause = EventFacts.Of(p.Cause), Points = EventFacts.Plain(p.Points) })],
                Chance = EventFacts.Plain(chance),
                BeyondNoise = beyondNoise,
            }
            : null,
        };
    }

    /// <summary>The latest event about the organisation in the quarter or, where there is none, in the latest quarter before it that has one.</summary>
    public static EarlierEvent? PreviousOf(EventComposition composition, string code)
    {
        if (!composition.Latest.TryGetValue(code, out var previous))
        {
            return null;
        }

        var said = JsonSerializer.Deserialize<Said>(previous.Data, EventJson.Options)!;
        return new EarlierEvent { Id = previous.Id, Type = previous.Type, Quarter = previous.Quarter, Before = said.Before, After = said.After };
    }

    public static MovementSummary Of(MovementCounts counts) => new()
    {
        Changed = counts.Changed,
        EnteredOrLeft = counts.Membership,
        ByOverride = counts.Override,
        ByDecision = counts.Decision,
        BeyondNoise = counts.BeyondNoise,
        WithinNoise = counts.WithinNoise,
        BeyondNoiseInSameSegment = counts.BeyondNoiseUnchanged,
    };

    private static EventLikelihood? Of(LikelyRange? likely, int? adjusted) => likely is null ? null : new EventLikelihood
    {
        AverageLow = EventFacts.Printed(likely.AverageLow),
        AverageHigh = EventFacts.Printed(likely.AverageHigh),
        RankLow = likely.RankLow,
        RankHigh = likely.RankHigh,
        Probability = EventFacts.Plain(likely.ProbabilityOf(adjusted)!.Value),
    };

    private sealed record Said(EventSegments? Before, EventSegments? After);
}
