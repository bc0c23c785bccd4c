using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Movement;
using NofPipeline.Publishing.Tests.Movements;
using static NofPipeline.Publishing.Tests.Events.PublishingHistory;

namespace NofPipeline.Publishing.Tests.Events;

/// <summary>One test per row of the table in docs/events.md, "Which event when".</summary>
public sealed class EventComposerTests
{
    private static readonly decimal[] Cuts = [1.5m, 2.5m, 3.5m];

    private readonly PublishingHistory history = new();

    [Fact]
    public void Row_1_the_first_publication_without_a_previous_quarter_states_no_change()
    {
        var published = Assert.Single(history.Publish(null, Now(2.0m)));

        Assert.Null(Published(published).PreviousQuarter);
    }

    [Fact]
    public void Row_2_the_first_publication_names_who_changed_and_no_one_else()
    {
        var events = history.Publish(
            Before(new(1, 2.0m), new(2, 2.0m)),
            Now(new(1, 3.0m), new(2, 2.1m)));

        var changed = Changed(events[0]);
        Assert.Equal(2, events.Count);
        Assert.Equal("R01", events[0].Subject);
        Assert.Equal((2, 3), (changed.Before!.Final, changed.After!.Final));
        Assert.Equal([SegmentChangeCause.MetricSet], changed.Causes);
        Assert.Equal(("2025-26Q3", "2025-26Q4", 1), (changed.PreviousQuarter, changed.Quarter, changed.PublicationVersion));
    }

    [Fact]
    public void Row_7_a_publication_that_says_the_same_segments_has_no_event_about_organisations()
    {
        history.Publish(Before(2.0m), Now(3.0m));

        Assert.Single(history.Publish(Before(2.1m), Now(3.1m)));
    }

    [Fact]
    public void Row_4_a_revised_segment_is_corrected_also_without_a_previous_quarter()
    {
        history.Publish(null, Now(2.0m));

        var corrected = Corrected(history.Publish(null, Now(3.0m))[0]);

        Assert.Equal((null, null, 3), (corrected.PreviousQuarter, corrected.Before, corrected.After!.Adjusted));
        Assert.Equal((null, null, 2), (corrected.Stated.PreviousQuarter, corrected.Stated.Before, corrected.Stated.After!.Adjusted));
        Assert.Equal((null, 1, 2), (corrected.Supersedes, corrected.SupersededVersion, corrected.PublicationVersion));
        Assert.Empty(corrected.Causes);
    }

    [Fact]
    public void Row_4_a_revised_segment_replaces_the_event_that_stated_it()
    {
        var stated = history.Publish(Before(2.0m), Now(3.0m))[0];

        var corrected = Corrected(history.Publish(Before(2.0m), Now(3.6m))[0]);

        Assert.Equal(stated.Id, corrected.Supersedes);
        Assert.Equal((3, 4), (corrected.Stated.After!.Adjusted, corrected.After!.Adjusted));
    }

    [Fact]
    public void Row_4_a_change_where_none_was_stated_is_a_correction_that_replaces_no_event()
    {
        history.Publish(Before(2.0m), Now(2.0m));

        var corrected = Corrected(history.Publish(Before(2.0m), Now(3.0m))[0]);

        Assert.Null(corrected.Supersedes);
        Assert.Equal([SegmentChangeCause.MetricSet], corrected.Causes);
    }

    [Fact]
    public void Row_5_a_revised_previous_quarter_corrects_the_change_that_was_counted_from_it()
    {
        var stated = history.Publish(Before(2.0m), Now(3.0m))[0];

        var corrected = Corrected(history.Publish(Before(3.0m), Now(3.0m))[0]);

        Assert.Equal(stated.Id, corrected.Supersedes);
        Assert.Equal((2, 3), (corrected.Stated.Before!.Adjusted, corrected.Before!.Adjusted));
        Assert.Empty(corrected.Causes);
    }

    [Fact]
    public void Row_4_an_organisation_that_is_left_out_is_corrected_to_not_segmented()
    {
        var stated = history.Publish(null, Now(new(1, 2.0m), new(2, 3.0m)));
        Assert.Single(stated);

        var corrected = Corrected(history.Publish(null, Now(2.0m))[0]);

        Assert.Equal(("R02", null), (corrected.Organisation.Code, corrected.After));
    }

    [Fact]
    public void Row_4_an_organisation_that_was_left_out_and_comes_back_is_corrected_again()
    {
        var other = new SmallOrganisation(2, 2.0m);
        var entered = history.Publish(Before(other), Now(new(1, 3.0m), other))[0];
        var leftOut = history.Publish(Before(other), Now(other))[0];

        var back = history.Publish(Before(other), Now(new(1, 3.0m), other))[0];

        Assert.Null(Corrected(leftOut).After);
        Assert.Equal(leftOut.Id, Corrected(back).Supersedes);
        Assert.Null(Corrected(back).Stated.After);
        Assert.NotEqual(entered.Id, back.Id);
    }

    [Fact]
    public void Row_6_a_previous_quarter_that_arrives_later_brings_changes_not_corrections()
    {
        history.Publish(null, Now(new(1, 3.0m), new(2, 2.0m)));

        var events = history.Publish(Before(new(1, 2.0m), new(2, 2.0m)), Now(new(1, 3.0m), new(2, 2.0m)));

        Assert.Equal(2, events.Count);
        Assert.Equal(("R01", 2), (Changed(events[0]).Organisation.Code, Changed(events[0]).PublicationVersion));
    }

    [Fact]
    public void Row_6_holds_after_a_correction_too()
    {
        history.Publish(null, Now(2.0m));
        history.Publish(null, Now(3.0m));

        Assert.Equal(3, Changed(history.Publish(Before(2.0m), Now(3.0m))[0]).After!.Adjusted);
    }

    [Fact]
    public void Row_4_a_previous_quarter_that_arrives_with_a_revision_is_one_correction()
    {
        history.Publish(null, Now(3.0m));

        var corrected = Corrected(history.Publish(Before(2.0m), Now(3.6m))[0]);

        Assert.Equal(("2025-26Q3", null), (corrected.PreviousQuarter, corrected.Stated.PreviousQuarter));
        Assert.Equal((2, 4), (corrected.Before!.Adjusted, corrected.After!.Adjusted));
        Assert.Equal([SegmentChangeCause.MetricSet], corrected.Causes);
    }

    [Fact]
    public void Row_3_an_organisation_that_nothing_was_said_about_is_treated_as_in_a_first_publication()
    {
        var other = new SmallOrganisation(2, 2.0m);
        history.Publish(Before(other), Now(other));

        var changed = Changed(history.Publish(Before(other), Now(new(1, 3.0m), other))[0]);

        Assert.Equal(("R01", null), (changed.Organisation.Code, changed.Before));
        Assert.Equal([SegmentChangeCause.Entered], changed.Causes);
    }

    [Fact]
    public void Figures_that_go_from_A_to_B_and_back_to_A_have_three_events_in_a_chain()
    {
        var first = history.Publish(Before(2.0m), Now(3.0m))[0];
        var second = history.Publish(Before(2.0m), Now(3.6m))[0];
        var third = history.Publish(Before(2.0m), Now(3.0m))[0];
        var fourth = history.Publish(Before(2.0m), Now(3.6m))[0];

        Assert.Equal(first.Id, Corrected(second).Supersedes);
        Assert.Equal(second.Id, Corrected(third).Supersedes);
        Assert.Equal(third.Id, Corrected(fourth).Supersedes);
        Assert.Equal(history.Issued.Count, history.Issued.Select(e => e.Event.Id).Distinct().Count());
    }

    [Fact]
    public void Composing_the_same_publication_again_gives_the_same_events() => Assert.Equal(
        new PublishingHistory().Publish(Before(2.0m), Now(3.0m)),
        new PublishingHistory().Publish(Before(2.0m), Now(3.0m)));

    [Fact]
    public void The_last_event_counts_organisations_changes_and_corrections()
    {
        history.Publish(Before(new(1, 2.0m), new(2, 2.0m)), Now(new(1, 3.0m), new(2, 2.0m)));

        var published = Published(history.Publish(
            Before(new(1, 2.0m), new(2, 2.0m), new(3, 1.0m)),
            Now(new(1, 3.6m, Programme: true), new(2, 2.0m), new(3, 2.0m)))[^1]);

        Assert.Equal((2, "2025-26Q4/v2", 1, 1), (published.Version, published.Bundle, published.Changes, published.Corrections));
        Assert.Equal([1, 2, 3, 4, 5], published.Counts.Select(c => c.Segment));
        Assert.Equal([0, 2, 0, 1, 0], published.Counts.Select(c => c.Adjusted));
        Assert.Equal([0, 2, 0, 0, 1], published.Counts.Select(c => c.Final));
        Assert.All(published.Counts, c => Assert.Equal("acute", c.Type));
    }

    private static QuarterFigures Before(params SmallOrganisation[] organisations) => SmallQuarter.Of(SmallQuarter.Before, Cuts, organisations);

    private static QuarterFigures Before(decimal average) => Before(new SmallOrganisation(1, average));

    private static QuarterFigures Now(params SmallOrganisation[] organisations) => SmallQuarter.Of(SmallQuarter.After, Cuts, organisations);

    private static QuarterFigures Now(decimal average) => Now(new SmallOrganisation(1, average));
}
