using FsCheck;
using FsCheck.Fluent;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Tests.Properties;

namespace NofPipeline.Publishing.Tests.Movements;

/// <summary>What holds of any two quarters, with quartile cuts, overrides, decisions, arrivals and departures.</summary>
public sealed class MovementProperties
{
    private const int Drawn = 100;

    private static readonly Gen<SmallOrganisation[]> Organisations =
        from present in Gen.Choose(0, 1).Select(i => i == 1).ArrayOf(12)
        from averages in Gen.Choose(100, 400).ArrayOf(12)
        from overrides in Gen.Choose(0, 3).ArrayOf(12)
        from programmes in Gen.Choose(0, 5).ArrayOf(12)
        from silences in Gen.Choose(0, 5).ArrayOf(12)
        select Enumerable.Range(0, 12)
            .Where(i => present[i])
            .Select(i => new SmallOrganisation(i, averages[i] / 100m, overrides[i] == 0, programmes[i] == 0) { OverrideIsSilent = silences[i] == 0, ProgrammeIsSilent = silences[i] <= 1 })
            .ToArray();

    private static readonly Arbitrary<(QuarterFigures Before, QuarterFigures After)> Pairs = (
        from before in Organisations
        from after in Organisations
        select (SmallQuarter.Of(SmallQuarter.Before, null, before), SmallQuarter.Of(SmallQuarter.After, null, after))).ToArbitrary();

    [Fact]
    public void An_organisation_has_causes_exactly_when_its_segment_changed() => Check(pair =>
        SampleQuarters.Movements(pair.Before, pair.After).All(m => m.Changed == (m.Causes.Count > 0)));

    [Fact]
    public void Each_cause_stands_once() => Check(pair =>
        SampleQuarters.Movements(pair.Before, pair.After).All(m => m.Causes.SequenceEqual(m.Causes.Distinct())));

    [Fact]
    public void The_part_of_each_cause_has_the_sign_of_the_change() => Check(pair =>
        SampleQuarters.Assess(pair.Before, pair.After).Where(m => m.Average is not null).All(m => m.Movement.Causes.Select(c => m.Average!.PointsOf(c)).OfType<decimal>()
            .All(points => Math.Sign(points) == (m.Movement.Direction == MovementDirection.Worse ? 1 : -1))));

    [Fact]
    public void Nothing_that_is_silent_afterwards_is_a_cause() => Check(pair =>
        SampleQuarters.Movements(pair.Before, pair.After).Where(m => m.After is not null).All(m =>
            (m.After!.Override is not null || !m.Causes.Contains(MovementCause.Override)) && (m.After.Final is not null || !m.Causes.Contains(MovementCause.Decision))));

    [Fact]
    public void Every_organisation_of_either_quarter_is_there_once_by_code() => Check(pair =>
        SampleQuarters.Movements(pair.Before, pair.After).Select(m => m.Organisation.Code).SequenceEqual(
            pair.Before.Segments.Organisations.Concat(pair.After.Segments.Organisations).Select(o => o.Organisation.Code).Distinct().Order()));

    [Fact]
    public void Nothing_moves_between_a_quarter_and_its_equal() => Check(pair =>
        SampleQuarters.Movements(pair.Before, pair.Before).All(m => !m.Changed));

    [Fact]
    public void A_revision_read_backwards_swaps_before_and_after() => Check(pair =>
        RevisionDetector.Compare(pair.Before, pair.After).SequenceEqual(
            RevisionDetector.Compare(pair.After, pair.Before).Select(c => c with { Before = c.After, After = c.Before })));

    [Fact]
    public void A_version_and_its_equal_differ_in_no_figure() => Check(pair =>
        RevisionDetector.Compare(pair.Before, pair.Before).Count == 0);

    private static void Check(Func<(QuarterFigures Before, QuarterFigures After), bool> holds) =>
        Seeded.Check(Prop.ForAll(Pairs, holds), Drawn);
}
