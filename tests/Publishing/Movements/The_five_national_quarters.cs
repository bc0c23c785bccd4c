using System.Globalization;
using System.Text.RegularExpressions;
using NofPipeline.Domain.Movement;
using NofPipeline.Reading.Movements;

namespace NofPipeline.Publishing.Tests.Movements;

/// <summary>What is said of the movers of every sample quarter.</summary>
public sealed partial class The_five_national_quarters
{
    private static readonly Lazy<IReadOnlyList<IReadOnlyList<AssessedMovement>>> Assessed =
        new(() => [.. SampleQuarters.Pairs.Select(p => SampleQuarters.Assess(p.Before, p.After))]);

    [Fact]
    public void So_many_adjusted_segments_change_as_in_the_published_tables() => Assert.Equal(
        [38, 42, 48, 77],
        Assessed.Value.Select(a => a.Count(m => m.Movement is { Before: { } before, After: { } after } && before.Adjusted != after.Adjusted)));

    [Fact]
    public void Six_change_by_the_override_from_Q1_to_Q2() => Assert.Equal(6, MovementCounts.Of(Assessed.Value[0]).Override);

    [Fact]
    public void The_numbers_of_each_summary_add_up_to_all_changes() => Assert.All(Assessed.Value.Select(MovementCounts.Of), counts =>
    {
        var told = Numbers().Matches(GroundWords.Of(counts).Split(';')[0]).Select(n => int.Parse(n.Value, CultureInfo.InvariantCulture)).ToList();

        Assert.True(counts.Changed > 30);
        Assert.Equal(counts.Changed, told[0]);
        Assert.Equal(told[0], told.Skip(1).Sum());
    });

    [Fact]
    public void The_part_of_each_cause_has_the_sign_of_the_change() => Assert.All(
        Assessed.Value.SelectMany(a => a).Where(m => m.Movement.Changed && m.Average is not null),
        m => Assert.All(
            m.Movement.Causes.Select(c => m.Average!.PointsOf(c)).OfType<decimal>(),
            points => Assert.Equal(m.Movement.Direction == MovementDirection.Worse ? 1 : -1, Math.Sign(points))));

    [Fact]
    public void Nobody_moves_by_a_decision_that_nothing_states() =>
        Assert.All(Assessed.Value.Skip(1), a => Assert.DoesNotContain(a, m => m.Movement.Causes.Contains(MovementCause.Decision)));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
