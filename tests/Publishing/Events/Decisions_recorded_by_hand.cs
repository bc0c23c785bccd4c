using System.Text.Json;
using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Decisions;
using NofPipeline.Publishing.Tests.Movements;
using static NofPipeline.Publishing.Tests.Events.PublishingHistory;

namespace NofPipeline.Publishing.Tests.Events;

/// <summary>A decision that somebody recorded by hand is told from a flag that NHS England published, where the figure is.</summary>
public sealed class Decisions_recorded_by_hand
{
    private static readonly decimal[] Cuts = [1.5m, 2.5m, 3.5m];
    private static readonly Decision Hand = new(string.Empty, string.Empty, "Letter of 9 February", "A. Person", new DateOnly(2026, 2, 10));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_event_says_who_recorded_it_and_when(bool byHand)
    {
        var events = new PublishingHistory().Publish(
            SmallQuarter.Of(SmallQuarter.Before, Cuts, new SmallOrganisation(1, 2.0m)),
            SmallQuarter.Of(SmallQuarter.After, Cuts, new SmallOrganisation(1, 2.0m, Override: true, Programme: true) { ByHand = byHand ? Hand : null }));

        var after = Changed(events[0]).After!;

        Assert.Equal(5, after.Final);
        Assert.Equal(byHand ? ("improvement-programme", "1", "A. Person", Hand.DecidedOn) : null, Told(after.FinalByHand));
        Assert.Equal(byHand ? ("financial-override", "1", "A. Person", Hand.DecidedOn) : null, Told(after.OverrideByHand));
        Assert.Equal(byHand, JsonSerializer.Serialize(after, EventJson.Options).Contains("ByHand", StringComparison.Ordinal));
    }

    private static (string Kind, string Value, string By, DateOnly? On)? Told(EventDecision? decision) =>
        decision is null ? null : (decision.Kind, decision.Value, decision.DecidedBy, decision.DecidedOn);
}
