using System.Text.Json;
using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Movement;
using NofPipeline.Publishing.Tests.Movements;
using static NofPipeline.Publishing.Tests.Events.PublishingHistory;

namespace NofPipeline.Publishing.Tests.Events;

/// <summary>How sure a segment is, why the average changed, whether by more than noise, and what was said before: on every kind of event.</summary>
public sealed class Events_say_what_they_are_worth
{
    private static readonly decimal[] Cuts = [1.5m, 2.5m, 3.5m];
    private static readonly SmallOrganisation Other = SmallQuarter.Scored(2, 2m, 2m);

    private readonly PublishingHistory history = new();

    [Fact]
    public void On_a_change_of_the_average()
    {
        var materiality = Changed(history.Publish(Before(SmallQuarter.Scored(1, 2m, 2m, 3m, 2.6m)), Now(SmallQuarter.Scored(1, 2m, 3m, 3m, 2.4m)))[0]).Materiality!;

        Assert.Equal((2m, 2.8m, 1, 1), (materiality.Before!.AverageLow, materiality.Before.AverageHigh, materiality.Before.RankLow, materiality.Before.RankHigh));
        Assert.InRange(materiality.Before.Probability, 0.6m, 0.8m);
        Assert.InRange(materiality.After!.Probability, 0.5m, 0.8m);
        Assert.InRange(materiality.ProbabilityOfEarlierSegment!.Value, 0.2m, 0.5m);
        Assert.Equal(0.2m, materiality.Average!.Points);
        Assert.Equal([new EventAveragePart { Cause = AverageChangeCause.OwnFigures, Points = 0.2m }], materiality.Average.Parts);

        // Two of four metrics changed, one by 1.0 and one by -0.2: every toss of two coins leads to as much or to more.
        Assert.Equal((1m, false), (materiality.Average.Chance, materiality.Average.BeyondNoise));
    }

    [Fact]
    public void On_an_override()
    {
        var changed = Changed(history.Publish(
            Before(SmallQuarter.Scored(1, 2m, 2m)), Now(SmallQuarter.Scored(1, 2m, 2m) with { Override = true }))[0]);

        Assert.Equal([SegmentChangeCause.Override], changed.Causes);
        Assert.Equal((1m, 1m, 0m), (changed.Materiality!.Before!.Probability, changed.Materiality.After!.Probability, changed.Materiality.ProbabilityOfEarlierSegment));
        Assert.Equal((0m, 0, 1m, false), Of(changed.Materiality.Average!));
    }

    [Fact]
    public void On_a_decision()
    {
        var changed = Changed(history.Publish(
            Before(SmallQuarter.Scored(1, 2m, 2m)), Now(SmallQuarter.Scored(1, 2m, 2m) with { Programme = true }))[0]);

        Assert.Equal([SegmentChangeCause.Decision], changed.Causes);
        Assert.Equal((1m, 1m), (changed.Materiality!.After!.Probability, changed.Materiality.ProbabilityOfEarlierSegment));
        Assert.Equal((0m, 0, 1m, false), Of(changed.Materiality.Average!));
    }

    [Fact]
    public void On_one_that_entered_and_one_that_left()
    {
        var events = history.Publish(Before(SmallQuarter.Scored(1, 3m, 3m), Other), Now(Other, SmallQuarter.Scored(3, 4m, 4m)));

        var (left, entered) = (Changed(events[0]), Changed(events[1]));
        Assert.Equal([SegmentChangeCause.Left], left.Causes);
        Assert.Equal((1m, null, null, null), (left.Materiality!.Before!.Probability, left.Materiality.After, left.Materiality.ProbabilityOfEarlierSegment, left.Materiality.Average));
        Assert.Equal([SegmentChangeCause.Entered], entered.Causes);
        Assert.Equal((null, 1m, null, null), (entered.Materiality!.Before, entered.Materiality.After!.Probability, entered.Materiality.ProbabilityOfEarlierSegment, entered.Materiality.Average));
    }

    [Fact]
    public void On_a_correction_without_a_previous_quarter()
    {
        history.Publish(null, Now(SmallQuarter.Scored(1, 2m, 2m)));

        var materiality = Corrected(history.Publish(null, Now(SmallQuarter.Scored(1, 3m, 3m)))[0]).Materiality!;

        Assert.Equal((null, 1m, null, null), (materiality.Before, materiality.After!.Probability, materiality.ProbabilityOfEarlierSegment, materiality.Average));
    }

    [Fact]
    public void On_a_correction_that_leaves_an_organisation_out()
    {
        history.Publish(null, Now(SmallQuarter.Scored(1, 2m, 2m), Other));

        var corrected = Corrected(history.Publish(null, Now(Other))[0]);

        Assert.Equal(new EventMateriality { Before = null, After = null, ProbabilityOfEarlierSegment = null, Average = null }, corrected.Materiality);
        Assert.Null(corrected.PreviousEvent);
    }

    [Fact]
    public void And_on_segments_that_nobody_has_resampled() => Assert.Equal(
        (null, null, 1m),
        Changed(history.Publish(Before(new SmallOrganisation(1, 2m)), Now(new SmallOrganisation(1, 3m)))[0]).Materiality is { } materiality
            ? (materiality.Before, materiality.After, materiality.Average!.Points)
            : default);

    [Fact]
    public void The_event_before_is_that_of_the_quarter_or_else_of_the_latest_quarter_before()
    {
        var earlier = Quarter(SmallQuarter.Before.Previous, 2m);
        Assert.Null(Changed(history.Publish(earlier, Quarter(SmallQuarter.Before, 3m))[0]).PreviousEvent);
        var q3 = history.Issued[0].Event;

        var q4 = history.Publish(Quarter(SmallQuarter.Before, 3m), Quarter(SmallQuarter.After, 4m))[0];
        var q3Again = history.Publish(earlier, Quarter(SmallQuarter.Before, 4m))[0];
        var q4Again = history.Publish(Quarter(SmallQuarter.Before, 4m), Quarter(SmallQuarter.After, 4m))[0];

        Assert.Equal((q3.Id, q3.Type, "2025-26Q3", 2, 3), Of(Changed(q4).PreviousEvent!));
        Assert.Equal((q3.Id, q3.Type, "2025-26Q3", 2, 3), Of(Corrected(q3Again).PreviousEvent!));
        Assert.Equal((q4.Id, q4.Type, "2025-26Q4", 3, 4), Of(Corrected(q4Again).PreviousEvent!));
        Assert.Equal(q4.Id, Corrected(q4Again).Supersedes);
    }

    [Fact]
    public void The_quarter_counts_changes_by_what_they_rest_on()
    {
        var published = Published(history.Publish(
            Before(SmallQuarter.Scored(1, 2m), SmallQuarter.Scored(2, 2m), SmallQuarter.Scored(3, 2m), SmallQuarter.Scored(4, 2m), SmallQuarter.Scored(5, 2m)),
            Now(
                SmallQuarter.Scored(1, 3m),
                SmallQuarter.Scored(2, 2m) with { Override = true },
                SmallQuarter.Scored(3, 2m) with { Programme = true },
                SmallQuarter.Scored(4, 2m),
                SmallQuarter.Scored(6, 2m)))[^1]);

        Assert.Equal(
            new MovementSummary { Changed = 5, EnteredOrLeft = 2, ByOverride = 1, ByDecision = 1, BeyondNoise = 0, WithinNoise = 1, BeyondNoiseInSameSegment = 0 },
            published.Movements);
        Assert.Equal(5, published.Changes);
        Assert.Null(Published(new PublishingHistory().Publish(null, Now(Other))[^1]).Movements);
    }

    [Fact]
    public void Numbers_are_written_without_zeros_at_their_end_whatever_they_were_made_of()
    {
        var events = history.Publish(Before(SmallQuarter.Scored(1, 2.0m, 2.00m)), Now(SmallQuarter.Scored(1, 3.0000m, 3.00m)));

        using var data = JsonDocument.Parse(events[0].Data);
        var average = data.RootElement.GetProperty("materiality").GetProperty("average");
        Assert.Equal("1", average.GetProperty("points").GetRawText());
        Assert.Equal("1", average.GetProperty("parts")[0].GetProperty("points").GetRawText());
        Assert.Equal("3.00", data.RootElement.GetProperty("materiality").GetProperty("after").GetProperty("averageLow").GetRawText());
    }

    [Fact]
    public void A_cause_of_the_average_that_a_subscriber_does_not_know_reads_as_unknown()
    {
        Assert.Equal(AverageChangeCause.Unknown, JsonSerializer.Deserialize<AverageChangeCause>("\"newly-invented\"", EventJson.Options));
        Assert.Equal(Enum.GetNames<AverageCause>(), Enum.GetNames<AverageChangeCause>().Where(name => name != nameof(AverageChangeCause.Unknown)));
    }

    private static (decimal Points, int Parts, decimal Chance, bool BeyondNoise) Of(EventAverageChange change) =>
        (change.Points, change.Parts.Count, change.Chance, change.BeyondNoise);

    private static (Guid Id, string Type, string Quarter, int Before, int After) Of(EarlierEvent earlier) =>
        (earlier.Id, earlier.Type, earlier.Quarter, earlier.Before!.Final, earlier.After!.Final);

    private static QuarterFigures Before(params SmallOrganisation[] organisations) => SmallQuarter.Of(SmallQuarter.Before, Cuts, organisations);

    private static QuarterFigures Now(params SmallOrganisation[] organisations) => SmallQuarter.Of(SmallQuarter.After, Cuts, organisations);

    private static QuarterFigures Quarter(Quarter quarter, decimal average) => SmallQuarter.Of(quarter, Cuts, new SmallOrganisation(1, average));
}
