using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Ranking;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;
using NofPipeline.Domain.WhatIf;

namespace NofPipeline.Domain.Tests.WhatIf;

/// <summary>Holds what is said to move an organisation against the whole quarter scored and segmented with it.</summary>
public sealed class AppliedMove(QuarterFigures figures, MethodDefinition method, OdsCode organisation)
{
    private readonly Dictionary<string, OrganisationSegments> recomputed = [];
    private readonly OrganisationSegments now = SegmentsOf(figures.Segments, organisation);

    /// <summary>Asserts that every change that is named moves the organisation, that none that is smaller does, and that no metric was passed over.</summary>
    public void Check(SegmentMoves moves)
    {
        Check(moves.Better, better: true);
        Check(moves.Worse, better: false);
    }

    /// <summary>The final segment with some values changed.</summary>
    public int FinalWith(bool held, params Hypothesis[] hypotheses)
    {
        var after = AfterWith(hypotheses);
        if (!held)
        {
            return after.FinalOrAdjusted;
        }

        var unadjusted = figures.Segments.Cuts[0].SegmentOf(after.Average);
        var adjusted = after.Override.Applies ? Math.Max(unadjusted, method.Override.NoBetterThan) : unadjusted;
        return after.FinalOrAdjusted == after.Adjusted ? adjusted : Math.Max(after.FinalOrAdjusted, adjusted);
    }

    /// <summary>The cost of a change, worked out anew.</summary>
    public int CostOf(Hypothesis to)
    {
        var values = Peers(to.Metric, to.Unit).Order().ToList();
        var quartiles = Quantile.Quartile(values, 3) - Quantile.Quartile(values, 1);
        var spread = quartiles == 0m ? values[^1] - values[0] : quartiles;
        var change = Math.Abs(to.Value - ValueOf(to.Metric, to.Unit));
        return change == 0m ? 0 : spread == 0m ? 100 : (int)Math.Ceiling(Math.Min(change / spread * 100m, 100_000m));
    }

    /// <summary>Values that are nearer: by one step, half the way, and the whole way back to the value that is there.</summary>
    public IEnumerable<decimal> Lesser(ValueChange change)
    {
        var unit = Unit(change.Metric, change.Unit);
        if (unit.Rule is InputScoreRule input)
        {
            return input.Allowed.Where(v => Math.Abs(v - change.From) < Math.Abs(change.To - change.From) && (v - change.From) * (change.To - change.From) >= 0);
        }

        var step = Step(change.Metric, change.Unit) * Math.Sign(change.To - change.From);
        var steps = (change.To - change.From) / step;
        return new[] { 1m, Math.Floor(steps / 2m), steps }
            .Where(back => back >= 1 && back <= steps)
            .Distinct()
            .Select(back => change.To - (back * step));
    }

    /// <summary>The smallest difference between two values of a metric as they are given.</summary>
    public decimal Step(MetricId metric, string unit)
    {
        var step = 1m;
        while (Peers(metric, unit).Any(v => v % step != 0m))
        {
            step /= 10m;
        }

        return step;
    }

    public UnitScoring Unit(MetricId metric, string unit) => method.MetricsIn(figures.Inputs.Quarter).First(m => m.Id == metric).Scoring(unit)!;

    /// <summary>The values that one of the organisation's is scored among, its own included.</summary>
    public IReadOnlyList<decimal> Peers(MetricId metric, string unit) =>
    [
        .. from peer in figures.Inputs.Organisations
           where method.SegmentedTypes.Contains(peer.Organisation.Type)
               && (Unit(metric, unit).PeerSet == PeerSet.National || peer.Organisation.Type == now.Organisation.Type)
           from value in peer.Values
           where value.Metric == metric && value.Unit == unit
           select value.Value,
    ];

    /// <summary>The whole quarter recomputed; once for the cuts held and the cuts moving.</summary>
    private OrganisationSegments AfterWith(Hypothesis[] hypotheses)
    {
        var key = string.Join(' ', hypotheses.Select(h => h.ToString()));
        if (!recomputed.TryGetValue(key, out var after))
        {
            after = SegmentsOf(Recomputation.Of(Recomputation.Apply(figures.Inputs, organisation, hypotheses), method).Segments, organisation);
            recomputed.Add(key, after);
        }

        return after;
    }

    private static OrganisationSegments SegmentsOf(QuarterSegments segments, OdsCode code) => segments.Organisations.First(o => o.Organisation.Code == code);

    private decimal ValueOf(MetricId metric, string unit) => figures.Inputs.Organisations
        .First(o => o.Organisation.Code == organisation).Values
        .First(v => v.Metric == metric && v.Unit == unit).Value;

    private void Check(SegmentMove move, bool better)
    {
        if (method.Segmentation is FixedCutsRule)
        {
            Assert.Null(move.Moving);
        }

        Assert.Equal(move.Obstacle is Obstacle.None or Obstacle.DerivedOverride, move.Held is not null);
        if (move.Held is { } held)
        {
            Check(held, better, held: true);
        }

        if (move.Moving is { } moving)
        {
            Check(moving, better, held: false);
        }
    }

    private void Check(MovesUnderCuts moves, bool better, bool held)
    {
        bool Moves(params Hypothesis[] hypotheses) => FinalWith(held, hypotheses) is var final && (better ? final < now.FinalOrAdjusted : final > now.FinalOrAdjusted);
        foreach (var single in moves.Singles)
        {
            Assert.True(Moves(single.Hypothesis), $"{organisation}, cuts held {held}: {single} does not move it.");
            Assert.All(Lesser(single), value => Assert.False(Moves(single.Hypothesis with { Value = value }), $"{organisation}, cuts held {held}: {single}, but {value} does it."));
            Assert.Equal(CostOf(single.Hypothesis), single.Cost);
        }

        var others = figures.Scores.Organisations.First(o => o.Organisation.Code == organisation).Metrics
            .Where(m => m.Unrounded is not null && !moves.Singles.Any(s => s.Metric == m.Metric && s.Unit == m.Unit));
        foreach (var other in others)
        {
            var peers = Peers(other.Metric, other.Unit);
            foreach (var value in new[] { peers.Min(), peers.Max() }.Where(v => v != other.Value && IsBetter(other.Metric, other.Unit, v, other.Value) == better))
            {
                Assert.False(Moves(new Hypothesis(other.Metric, other.Unit, value)), $"{organisation}, cuts held {held}: {other.Metric} is passed over, but {value} does it.");
            }
        }

        if (moves.Joint is not { } joint)
        {
            Assert.True(!better || moves.Singles.Count == 0);
            return;
        }

        Hypothesis[] all = [.. joint.Changes.Select(c => c.Hypothesis)];
        Assert.True(Moves(all), $"{organisation}, cuts held {held}: {string.Join(", ", joint.Changes)} do not move it.");
        Assert.Equal(all.Sum(CostOf), joint.Cost);
        Assert.True(moves.Singles.Count == 0 || joint.Cost <= moves.Singles[0].Cost);
        Assert.All(joint.Changes, change => Assert.All(Lesser(change), value => Assert.False(
            Moves([.. all.Select(h => h == change.Hypothesis ? h with { Value = value } : h)]),
            $"{organisation}, cuts held {held}: {string.Join(", ", joint.Changes)}, but {value} is enough.")));
    }

    private bool IsBetter(MetricId metric, string unit, decimal value, decimal than) =>
        Unit(metric, unit).Rule is not InputScoreRule && method.Metric(metric)!.Polarity == Polarity.HigherIsBetter ? value > than : value < than;
}
