using NofPipeline.Domain.Movement;
using static NofPipeline.Domain.Movement.MovementCause;

namespace NofPipeline.Publishing.Tests.Movements;

public sealed class ChangeDetectorTests
{
    private static readonly decimal[] Cuts = [1.5m, 2.5m, 3.5m];

    [Fact]
    public void A_new_average_that_crosses_unmoved_cuts_is_the_organisations_own_doing() =>
        Assert.Equal([OwnValues], Causes(Cuts, new(1, 2.40m), Cuts, new(1, 2.60m)));

    [Fact]
    public void Cuts_that_cross_an_unmoved_average_are_the_cause() =>
        Assert.Equal([CutsMoved], Causes(Cuts, new(1, 2.40m), [1.5m, 2.3m, 3.5m], new(1, 2.40m)));

    [Fact]
    public void Both_are_named_when_either_alone_would_have_changed_the_segment() =>
        Assert.Equal([OwnValues, CutsMoved], Causes(Cuts, new(1, 2.40m), [1.5m, 2.3m, 3.5m], new(1, 2.60m)));

    [Fact]
    public void Both_are_named_when_only_the_two_together_change_the_segment() =>
        Assert.Equal([OwnValues, CutsMoved], Causes(Cuts, new(1, 2.30m), [1.5m, 2.35m, 3.5m], new(1, 2.40m)));

    [Fact]
    public void An_override_that_starts_to_apply_is_the_cause() =>
        Assert.Equal([Override], Causes(Cuts, new(1, 2.00m), Cuts, new(1, 2.00m, Override: true)));

    [Fact]
    public void An_override_that_no_longer_makes_a_difference_is_named_beside_the_worse_average() =>
        Assert.Equal([OwnValues, Override], Causes(Cuts, new(1, 2.00m, Override: true), Cuts, new(1, 3.60m, Override: true)));

    [Fact]
    public void An_override_that_starts_in_segment_three_changes_nothing() =>
        Assert.Empty(Causes(Cuts, new(1, 3.00m), Cuts, new(1, 3.00m, Override: true)));

    [Fact]
    public void An_unadjusted_change_under_an_unchanged_override_changes_nothing() =>
        Assert.Empty(Causes(Cuts, new(1, 1.00m, Override: true), Cuts, new(1, 2.00m, Override: true)));

    [Fact]
    public void A_decision_for_segment_five_is_the_cause_alone() =>
        Assert.Equal([Decision], Causes(Cuts, new(1, 3.60m), Cuts, new(1, 3.60m, Programme: true)));

    [Fact]
    public void Averages_over_other_metrics_are_named_where_the_segment_moved() =>
        Assert.Equal(
            [OwnValues, MetricSet],
            Causes(Cuts, new(1, 2.40m) { Metrics = ["OF0003"] }, Cuts, new(1, 2.60m) { Metrics = ["OF0003", "OF0005"] }));

    [Fact]
    public void Another_method_is_named() =>
        Assert.Equal([OwnValues, Method], Causes(Cuts, new(1, 2.40m), Cuts, new(1, 2.60m), afterMethod: "nof-2026-27"));

    [Fact]
    public void Entering_and_leaving_are_changes_with_one_cause()
    {
        var before = SmallQuarter.Of(SmallQuarter.Before, Cuts, new SmallOrganisation(1, 2m), new SmallOrganisation(2, 2m));
        var after = SmallQuarter.Of(SmallQuarter.After, Cuts, new SmallOrganisation(2, 2m), new SmallOrganisation(3, 2m));

        var movements = SampleQuarters.Movements(before, after);

        Assert.Equal(["R01", "R02", "R03"], movements.Select(m => m.Organisation.Code.Value));
        Assert.Equal([true, false, true], movements.Select(m => m.Changed));
        Assert.Equal([Left], movements[0].Causes);
        Assert.Equal([Entered], movements[2].Causes);
    }

    [Fact]
    public void Every_real_change_between_two_quarters_has_a_cause()
    {
        var movements = SampleQuarters.Movements(SampleQuarters.Q3, SampleQuarters.Q4);

        Assert.Equal(205, movements.Count);
        Assert.Equal(movements.Where(m => m.Changed), movements.Where(m => m.Causes.Count > 0));
        Assert.Contains(movements, m => m.Causes.Contains(CutsMoved));
        Assert.Contains(movements, m => m.Causes.Contains(Override));
        Assert.DoesNotContain(movements, m => m.Causes.Contains(Method));
    }

    [Fact]
    public void Every_change_into_a_new_framework_year_names_the_method() =>
        Assert.All(
            SampleQuarters.Movements(SampleQuarters.Q4, SampleQuarters.Q1).Where(m => m is { Changed: true, Before: not null, After: not null }),
            m => Assert.Contains(Method, m.Causes));

    private static IReadOnlyList<MovementCause> Causes(
        decimal[] cutsBefore, SmallOrganisation before, decimal[] cutsAfter, SmallOrganisation after, string afterMethod = "nof-2025-26")
    {
        var earlier = SmallQuarter.Of(SmallQuarter.Before, cutsBefore, before);
        var later = SmallQuarter.Of(SmallQuarter.After, cutsAfter, after);
        var movement = Assert.Single(ChangeDetector.Compare(
            earlier.Segments, earlier.Scores, "nof-2025-26", later.Segments, later.Scores, afterMethod));
        return movement.Causes;
    }
}
