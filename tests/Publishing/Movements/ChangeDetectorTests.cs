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
    public void Both_are_named_when_only_the_two_together_change_the_segment_the_larger_first() =>
        Assert.Equal([CutsMoved, OwnValues], Causes(Cuts, new(1, 2.30m), [1.5m, 2.35m, 3.5m], new(1, 2.40m)));

    [Fact]
    public void An_override_that_starts_to_apply_is_the_cause() =>
        Assert.Equal([Override], Causes(Cuts, new(1, 2.00m), Cuts, new(1, 2.00m, Override: true)));

    [Fact]
    public void An_override_that_stays_is_no_cause_where_the_average_becomes_worse() =>
        Assert.Equal([OwnValues], Causes(Cuts, new(1, 2.00m, Override: true), Cuts, new(1, 3.60m, Override: true)));

    [Fact]
    public void An_override_that_starts_in_segment_three_changes_nothing() =>
        Assert.Empty(Causes(Cuts, new(1, 3.00m), Cuts, new(1, 3.00m, Override: true)));

    [Fact]
    public void An_unadjusted_change_under_an_unchanged_override_changes_nothing() =>
        Assert.Empty(Causes(Cuts, new(1, 1.00m, Override: true), Cuts, new(1, 2.00m, Override: true)));

    [Fact]
    public void A_decision_for_segment_five_is_the_cause_alone() =>
        Assert.Equal([Decision], Causes(Cuts, new(1, 3.60m), Cuts, new(1, 3.60m, Programme: true)));

    /// <summary>RET in Q1 2026/27: from 1 to 2, although its own figures became better.</summary>
    [Fact]
    public void A_part_that_goes_the_other_way_is_no_cause() => Assert.Equal([Method, MetricSet], Causes(
        Cuts,
        new(1, 1.30m),
        Cuts,
        new(1, 1.557m),
        new(AverageCause.OwnFigures, -0.393m),
        new(AverageCause.MetricSet, 0.162m),
        new(AverageCause.Method, 0.488m)));

    [Fact]
    public void A_part_without_which_the_segment_would_have_changed_all_the_same_is_no_cause() => Assert.Equal([OwnValues], Causes(
        Cuts, new(1, 2.30m), Cuts, new(1, 2.70m), new(AverageCause.OwnFigures, 0.35m), new(AverageCause.PeersMoved, 0.05m)));

    [Fact]
    public void Where_no_part_alone_makes_the_difference_the_smallest_number_of_the_largest_does() => Assert.Equal([OwnValues, PeersMoved], Causes(
        Cuts,
        new(1, 2.40m),
        Cuts,
        new(1, 2.90m),
        new(AverageCause.OwnFigures, 0.25m),
        new(AverageCause.PeersMoved, 0.20m),
        new(AverageCause.MetricSet, 0.05m)));

    [Fact]
    public void All_own_figures_are_one_part() => Assert.Equal([OwnValues], Causes(
        Cuts, new(1, 2.40m), Cuts, new(1, 2.60m), new(AverageCause.OwnFigures, 0.06m), new(AverageCause.AnnualRefreshed, 0.07m), new(AverageCause.Revised, 0.07m)));

    [Theory]
    [InlineData(true, null, 0)]
    [InlineData(false, null, 0)]
    [InlineData(null, null, 0)]
    [InlineData(null, false, 0)]
    [InlineData(null, true, 1)]
    [InlineData(false, true, 1)]
    [InlineData(true, false, -1)]
    [InlineData(true, true, 0)]
    public void Silence_about_any_decision_is_never_a_change(bool? before, bool? after, int way)
    {
        SmallOrganisation Held(bool? flag) => new(1, 2.00m, Override: flag is true) { OverrideIsSilent = flag is null };
        SmallOrganisation Supported(bool? flag) => new(1, 3.00m, Programme: flag is true) { ProgrammeIsSilent = flag is null };

        var (held, supported) = (Move(Cuts, Held(before), Cuts, Held(after)), Move(Cuts, Supported(before), Cuts, Supported(after)));

        var direction = way switch { 1 => MovementDirection.Worse, -1 => MovementDirection.Better, _ => MovementDirection.None };
        Assert.Equal((direction, direction), (held.Direction, supported.Direction));
        Assert.Equal(way == 0 ? [] : [Override], held.Causes);
        Assert.Equal(way == 0 ? [] : [Decision], supported.Causes);
        Assert.Equal((before, after), (held.Before!.Override, held.After!.Override));
        Assert.Equal((before, after), (supported.Before!.IsDecided, supported.After!.IsDecided));
    }

    [Fact]
    public void What_the_average_does_under_a_silent_decision_is_told_of_the_adjusted_segment()
    {
        var movement = Move(Cuts, new(1, 2.00m, Programme: true), Cuts, new(1, 3.00m) { ProgrammeIsSilent = true });

        Assert.Equal((MovementDirection.Worse, 5, null), (movement.Direction, movement.Before!.Final, movement.After!.Final));
        Assert.Equal([OwnValues], movement.Causes);
    }

    [Fact]
    public void An_override_that_nothing_lifts_still_holds_in_the_comparison() =>
        Assert.Empty(Causes(Cuts, new(1, 3.00m, Override: true), Cuts, new(1, 2.00m) { OverrideIsSilent = true }));

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
    public void Every_stated_cause_points_the_way_of_the_change() => Assert.All(
        SampleQuarters.Assess(SampleQuarters.Q3, SampleQuarters.Q4).Concat(SampleQuarters.Assess(SampleQuarters.Q4, SampleQuarters.Q1)).Where(m => m.Average is not null),
        m => Assert.All(
            m.Movement.Causes.Select(c => m.Average!.PointsOf(c)).OfType<decimal>(),
            points => Assert.Equal(m.Movement.Direction == MovementDirection.Worse ? 1 : -1, Math.Sign(points))));

    [Fact]
    public void RET_crossed_by_other_metrics_and_the_method_against_its_own_figures()
    {
        var ret = SampleQuarters.Assess(SampleQuarters.Q4, SampleQuarters.Q1).Single(m => m.Movement.Organisation.Code.Value == "RET");

        Assert.Equal([Method], ret.Movement.Causes);
    }

    private static IReadOnlyList<MovementCause> Causes(
        decimal[] cutsBefore, SmallOrganisation before, decimal[] cutsAfter, SmallOrganisation after, params AveragePart[] parts) =>
        Move(cutsBefore, before, cutsAfter, after, parts).Causes;

    /// <summary>A movement; where no parts are given, the whole change of the average is the organisation's own.</summary>
    private static Movement Move(
        decimal[] cutsBefore, SmallOrganisation before, decimal[] cutsAfter, SmallOrganisation after, params AveragePart[] parts)
    {
        var earlier = SmallQuarter.Of(SmallQuarter.Before, cutsBefore, before);
        var later = SmallQuarter.Of(SmallQuarter.After, cutsAfter, after);
        var change = parts is [] ? [new AveragePart(AverageCause.OwnFigures, after.Average - before.Average)] : parts;
        return Assert.Single(ChangeDetector.Compare(
            earlier.Segments,
            later.Segments,
            [new AverageMovement(SmallQuarter.Code(1), before.Average, after.Average, change, [])],
            SampleQuarters.MethodOf(SmallQuarter.After).Override));
    }
}
