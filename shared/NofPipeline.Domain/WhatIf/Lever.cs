using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Ranking;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.WhatIf;

/// <summary>One scored value of an organisation, and what its score and those of its peers would be if it were another.</summary>
internal sealed class Lever
{
    private const decimal MostCost = 100_000m;

    private readonly UnitScoring unit;
    private readonly IReadOnlyList<Contender> contenders;
    private readonly Lazy<IReadOnlyList<Pull>> betterPulls;
    private readonly Lazy<IReadOnlyList<Pull>> worsePulls;
    private readonly decimal spread;

    private Lever(MetricDefinition metric, UnitScoring unit, MetricValue current, List<(OdsCode Code, Contender Contender)> peers, int own)
    {
        Metric = metric;
        Current = current;
        Peers = [.. peers.Select(p => p.Code)];
        Polarity = unit.Rule is InputScoreRule ? Polarity.LowerIsBetter : metric.Polarity;
        this.unit = unit;
        Own = own;
        contenders = [.. peers.Select(p => p.Contender)];
        var ascending = contenders.Select(c => c.Value).Order().ToList();
        Scores = ScoresAt(current.Value);
        var steps = new ValueSteps(unit.Rule!, ascending);
        betterPulls = new(() => [.. steps.From(current.Value, upwards: Polarity == Polarity.HigherIsBetter).Select(v => new Pull(this, v))]);
        worsePulls = new(() => [.. steps.From(current.Value, upwards: Polarity == Polarity.LowerIsBetter).Select(v => new Pull(this, v))]);
        var quartiles = Quantile.Quartile(ascending, 3) - Quantile.Quartile(ascending, 1);
        spread = quartiles > 0 ? quartiles : ascending[^1] - ascending[0];
    }

    public MetricDefinition Metric { get; }

    public MetricValue Current { get; }

    /// <summary>The organisations that the value is scored among, this one included.</summary>
    public IReadOnlyList<OdsCode> Peers { get; }

    /// <summary>The place of this organisation among them.</summary>
    public int Own { get; }

    /// <summary>Their unrounded scores as they are.</summary>
    public IReadOnlyList<decimal> Scores { get; }

    /// <summary>Which way the value is better; where it is the score itself, that is down.</summary>
    private Polarity Polarity { get; }

    /// <summary>The levers of one organisation, by metric id and unit; what is only shown is none.</summary>
    public static IReadOnlyList<Lever> Of(QuarterInputs inputs, MethodDefinition method, OdsCode code)
    {
        var segmented = inputs.Organisations.Where(o => method.SegmentedTypes.Contains(o.Organisation.Type)).OrderBy(o => o.Organisation.Code).ToList();
        var organisation = segmented.First(o => o.Organisation.Code == code);
        return
        [
            .. from metric in method.MetricsIn(inputs.Quarter)
               from unit in metric.Units
               where unit.Rule is not null
               from value in organisation.Values
               where value.Metric == metric.Id && value.Unit == unit.Unit
               let peers = segmented
                   .Where(o => unit.PeerSet == PeerSet.National || o.Organisation.Type == organisation.Organisation.Type)
                   .SelectMany(o => o.Values
                       .Where(v => v.Metric == metric.Id && v.Unit == unit.Unit)
                       .Select(v => (o.Organisation.Code, new Contender(o.Organisation.Type, v.Value, v.Order))))
                   .ToList()
               orderby metric.Id, unit.Unit
               select new Lever(metric, unit, value, peers, peers.FindIndex(p => p.Code == code)),
        ];
    }

    /// <summary>The lever at every value at which anything can change for anybody, nearest first.</summary>
    public IReadOnlyList<Pull> Pulls(bool better) => better ? betterPulls.Value : worsePulls.Value;

    /// <summary>The unrounded scores of all peers if the value were <paramref name="value"/>.</summary>
    public IReadOnlyList<decimal> ScoresAt(decimal value) =>
        [.. ScoringFamilies.Score(unit.Rule!, Metric.Polarity, With(value)).Select(s => s.Unrounded)];

    /// <summary>What a change to <paramref name="value"/> costs: hundredths of the spread of the peers' values, rounded up; a thousand spreads at most.</summary>
    public int CostOf(decimal value) => value == Current.Value || spread == 0m
        ? (value == Current.Value ? 0 : 100)
        : (int)Math.Ceiling(Math.Min(Math.Abs(value - Current.Value) * 100m / spread, MostCost));

    public ValueChange ChangeTo(decimal value) => new()
    {
        Metric = Metric.Id,
        Unit = Current.Unit,
        From = Current.Value,
        To = value,
        RankFrom = RankAt(Current.Value),
        RankTo = RankAt(value),
        Peers = contenders.Count,
        Cost = CostOf(value),
    };

    private int RankAt(decimal value) => CompetitionRanking.Rank(With(value), Polarity)[Own].Rank;

    private List<Contender> With(decimal value)
    {
        var changed = contenders.ToList();
        changed[Own] = value == Current.Value ? changed[Own] : changed[Own] with { Value = value, Order = null };
        return changed;
    }
}
