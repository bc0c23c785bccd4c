using NofPipeline.Domain.Movement;

namespace NofPipeline.Publishing.Tests.Movements;

/// <summary>Why each trust's average changed between the national quarters.</summary>
public sealed class Averages_are_taken_apart
{
    public static TheoryData<string> Pairs => ["Q3 to Q4", "Q4 to Q1", "Q4 to Q3"];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_parts_add_up_to_the_change_of_every_trust_to_the_last_decimal(string pair)
    {
        var (before, after) = QuartersOf(pair);
        var movements = Decompose(before, after);

        Assert.InRange(movements.Count, 200, 205);
        Assert.All(movements, m => Assert.Equal(m.After - m.Before, m.Parts.Sum(p => p.Points)));
        Assert.All(movements, m => Assert.Equal(after.Scores.Organisations.Single(o => o.Organisation.Code == m.Organisation).Average!.Unrounded, m.After));
        Assert.All(movements, m => Assert.Distinct(m.Parts.Select(p => p.Cause)));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_metric_is_told_and_its_parts_are_its_share_of_the_change(string pair)
    {
        var (before, after) = QuartersOf(pair);
        foreach (var movement in Decompose(before, after))
        {
            var common = movement.Items.Where(i => i is { Before: not null, After: not null }).ToList();
            Assert.Equal(before.Scores.Organisations.Single(o => o.Organisation.Code == movement.Organisation).Average!.Items, movement.Items.Count(i => i.Before is not null));
            Assert.All(movement.Items.Except(common), i => Assert.Empty(i.Parts));
            Assert.All(common, i => Assert.InRange(Math.Abs(((i.After!.Value - i.Before!.Value) / common.Count) - i.Parts.Sum(p => p.Points)), 0m, 1e-19m));
        }
    }

    [Fact]
    public void Scores_of_metrics_that_the_method_does_not_have_any_more_do_no_harm()
    {
        var method = SampleQuarters.MethodOf(SampleQuarters.Q4.Inputs.Quarter);
        var reduced = method with { Metrics = [.. method.Metrics.Skip(3)], Composites = [.. method.Composites.Skip(1)] };

        var movements = AverageDecomposition.Of(SampleQuarters.Q3, reduced, SampleQuarters.Q4, reduced);

        Assert.All(movements, m => Assert.Equal(m.Change, m.Parts.Sum(p => p.Points)));
        Assert.Contains(movements, m => m.Items.Any(i => reduced.Metric(i.Item) is null));
    }

    [Fact]
    public void A_quarter_and_itself_differ_in_nothing() => Assert.All(Decompose(SampleQuarters.Q4, SampleQuarters.Q4), m => Assert.Empty(m.Parts));

    [Fact]
    public void Staff_surveys_are_refreshed_once_a_year()
    {
        var movements = Decompose(SampleQuarters.Q3, SampleQuarters.Q4);

        var survey = movements.SelectMany(m => m.Items).Where(i => i.Item.Value == "OF0061").SelectMany(i => i.Parts).Select(p => p.Cause).ToHashSet();
        Assert.Equal([AverageCause.AnnualRefreshed, AverageCause.PeersMoved], survey.Order());
        var waits = movements.SelectMany(m => m.Items).Where(i => i.Item.Value == "OF0003").SelectMany(i => i.Parts).Select(p => p.Cause).ToHashSet();
        Assert.DoesNotContain(AverageCause.AnnualRefreshed, waits);
        Assert.DoesNotContain(movements.SelectMany(m => m.Parts), p => p.Cause == AverageCause.Method);
    }

    [Fact]
    public void Another_framework_year_is_another_method_and_another_set_of_metrics()
    {
        var movements = Decompose(SampleQuarters.Q4, SampleQuarters.Q1);

        Assert.All(movements, m => Assert.Contains(m.Parts, p => p.Cause == AverageCause.MetricSet));
        Assert.Contains(movements, m => m.Parts.Any(p => p.Cause == AverageCause.Method));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Causes_of_segments_and_parts_of_averages_do_not_contradict_each_other(string pair)
    {
        var (before, after) = QuartersOf(pair);
        var changed = SampleQuarters.Assess(before, after).Where(m => m.Average is not null && m.Movement.Changed).ToList();

        Assert.NotEmpty(changed);
        Assert.All(changed, m =>
        {
            var way = m.Movement.Direction == MovementDirection.Worse ? 1 : -1;
            Assert.All(m.Movement.Causes.Select(c => m.Average!.PointsOf(c)).OfType<decimal>(), points => Assert.Equal(way, Math.Sign(points)));
            Assert.All(m.Movement.Causes, c => Assert.True(c is MovementCause.CutsMoved or MovementCause.Override || m.Average!.PointsOf(c) is not null));
            Assert.Equal(m.Average!.Parts.Any(p => p.Cause == AverageCause.MetricSet), m.Average.Items.Any(i => i.Before is null || i.After is null));
        });
    }

    [Fact]
    public void A_figure_of_the_same_period_that_differs_has_been_revised_and_peers_feel_it()
    {
        var before = SampleQuarters.Q4;
        var code = before.Scores.Organisations.First(o => o.Average is not null && o.Metrics.Any(m => m.Metric.Value == "OF0003")).Organisation.Code;
        var after = SampleQuarters.Compute(before.Inputs with
        {
            Organisations =
            [
                .. before.Inputs.Organisations.Select(o => o.Organisation.Code != code ? o : o with
                {
                    Values = [.. o.Values.Select(v => v.Metric.Value == "OF0003" ? v with { Value = v.Value + 40m, Order = null } : v)],
                }),
            ],
        });

        var movements = Decompose(before, after);

        var own = movements.Single(m => m.Organisation == code);
        Assert.Equal([AverageCause.Revised], own.Parts.Select(p => p.Cause));
        Assert.True(own.Change > 0m);
        Assert.Equal(AverageCause.Revised, own.Main);
        var moved = movements.Where(m => m.Organisation != code && m.Parts.Count > 0).ToList();
        Assert.NotEmpty(moved);
        Assert.All(moved, m => Assert.Equal([AverageCause.PeersMoved], m.Parts.Select(p => p.Cause)));
    }

    private static IReadOnlyList<AverageMovement> Decompose(QuarterFigures before, QuarterFigures after) => AverageDecomposition.Of(
        before, SampleQuarters.MethodOf(before.Inputs.Quarter), after, SampleQuarters.MethodOf(after.Inputs.Quarter));

    private static (QuarterFigures Before, QuarterFigures After) QuartersOf(string pair) => pair switch
    {
        "Q3 to Q4" => (SampleQuarters.Q3, SampleQuarters.Q4),
        "Q4 to Q1" => (SampleQuarters.Q4, SampleQuarters.Q1),
        _ => (SampleQuarters.Q4, SampleQuarters.Q3),
    };
}
