using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Reference;

/// <summary>
/// The method a second time, written from METHOD sections 1 to 4 alone, by counting and in exact fractions: slow, plain, and without
/// anything of the engine but its input types.
/// </summary>
internal sealed class ReferenceScorer
{
    private readonly QuarterInputs inputs;
    private readonly MethodDefinition method;
    private readonly List<Figure> figures;

    public ReferenceScorer(QuarterInputs inputs, MethodDefinition method)
    {
        this.inputs = inputs;
        this.method = method;
        figures =
        [
            .. from organisation in inputs.Organisations
               from value in organisation.Values
               let metric = method.Metric(value.Metric)
               where metric is not null
               let unit = metric.Units.SingleOrDefault(u => u.Unit == value.Unit)
               where unit is not null
               select new Figure(organisation.Organisation, metric, unit, value),
        ];
    }

    public IEnumerable<ReferenceScore> MetricScores() => figures.Select(f => ScoreOf(f));

    public IEnumerable<(OdsCode Organisation, CompositeDefinition Composite, Rational Score)> Composites(IReadOnlyList<ReferenceScore> scores) =>
        from organisation in inputs.Organisations
        let code = organisation.Organisation.Code
        from composite in method.Composites
        let parts = composite.Components
            .Select(id => scores.FirstOrDefault(s => s.Organisation.Code == code && s.Metric.Id == id)?.Score)
            .ToList()
        let score = Combine(composite.Rule, parts)
        where score is not null
        select (code, composite, score.Value);

    /// <summary>What enters the means of one organisation, with the domain and sub-domain it enters them in.</summary>
    public static IEnumerable<(string Domain, string SubDomain, Rational Score)> Items(
        OdsCode organisation, IEnumerable<ReferenceScore> scores, IEnumerable<(OdsCode Organisation, CompositeDefinition Composite, Rational Score)> composites) =>
        scores
            .Where(s => s.Organisation.Code == organisation && s.Entering is not null)
            .Select(s => (s.Metric.Domain, s.Metric.SubDomain, s.Entering!.Value))
            .Concat(composites
                .Where(c => c.Organisation == organisation && c.Composite.Averaged)
                .Select(c => (c.Composite.Domain, c.Composite.SubDomain, c.Score)));

    private static Rational? Combine(CompositeRule rule, List<Rational?> parts)
    {
        var present = parts.Where(p => p is not null).Select(p => p!.Value).ToList();
        switch (rule)
        {
            case MatrixRule matrix when present.Count == 2:
                return Rational.Of(matrix.Cells[(int)present[0].ToDecimal() - 1][(int)present[1].ToDecimal() - 1]);
            case MeanRule mean when present.Count > 0:
                return mean.RoundedToInteger ? Rational.Mean(present).Rounded(decimals: 0) : Rational.Mean(present);
            default:
                return null;
        }
    }

    private ReferenceScore ScoreOf(Figure figure)
    {
        var ofType = figures.Where(f => f.Metric == figure.Metric && f.Unit == figure.Unit && f.Type == figure.Type);
        var typeRank = figure.Metric.Ranked ? 1 + ofType.Count(f => f.IsAheadOf(figure)) : (int?)null;
        if (figure.Unit.Rule is null || !method.SegmentedTypes.Contains(figure.Type))
        {
            return new ReferenceScore(figure.Organisation, figure.Metric, figure.Value, null, null, null, typeRank);
        }

        var peers = figures
            .Where(f => f.Metric == figure.Metric && f.Unit == figure.Unit && method.SegmentedTypes.Contains(f.Type))
            .Where(f => figure.Unit.PeerSet == PeerSet.National || f.Type == figure.Type)
            .ToList();
        var tier = TierOf(figure);
        if (tier.Width is not { } width)
        {
            return new ReferenceScore(figure.Organisation, figure.Metric, figure.Value, tier.Best, Entering(figure, tier.Best), null, typeRank);
        }

        var group = peers.Where(f => TierOf(f) == tier).ToList();
        var rank = 1 + group.Count(f => f.IsAheadOf(figure));
        var score = group.Count == 1 ? tier.Best : tier.Best + (width * Rational.Of(rank - 1, group.Count - 1));
        return new ReferenceScore(figure.Organisation, figure.Metric, figure.Value, score, Entering(figure, score), (rank, group.Count), typeRank);
    }

    private Rational? Entering(Figure figure, Rational score) =>
        !figure.Metric.Averaged ? null : IsRoundedFirst(figure.Metric) ? score.Rounded() : score;

    private bool IsRoundedFirst(MetricDefinition metric) =>
        metric.RoundedBeforeMeans || RulesOf(metric).Any(r => r.RoundedBeforeMeans);

    private IEnumerable<QuarterRule> RulesOf(MetricDefinition metric) =>
        method.QuarterRules.Where(r => r.Quarters.Contains(inputs.Quarter) && r.Metrics.Contains(metric.Id));

    /// <summary>The part of the scale that a value falls into: its best score, and its width where ranks spread over it.</summary>
    private Tier TierOf(Figure figure)
    {
        var whole = Tier.Spread(1, 3);
        return figure.Unit.Rule switch
        {
            LinearRankRule => whole,
            TargetThenRankRule r => Reaches(figure, r.Target, AtTargetOf(figure.Metric, r.AtTarget)) ? Tier.At(1) : Tier.Spread(2, 2),
            RankWithinTargetRule r => Reaches(figure, r.Target, AtTargetOf(figure.Metric, r.AtTarget)) ? Tier.Spread(1, 2) : Tier.At(4),
            ThreeTierRule r => Reaches(figure, r.Top, AtTarget.Meets) ? Tier.At(1)
                : Reaches(figure, r.Floor, AtTarget.Meets) ? Tier.Spread(2, 1)
                : Tier.At(4),
            BandsRule r => Tier.At(r.Bands.Where(b => Reaches(figure, b.Limit, b.AtLimit)).Select(b => b.Score).Append(r.Otherwise).First()),
            InputScoreRule => Tier.At(figure.Value.Value),
            var other => throw new NotSupportedException($"{other} is not in the method."),
        };
    }

    private AtTarget AtTargetOf(MetricDefinition metric, AtTarget usual) => RulesOf(metric).LastOrDefault(r => r.AtTarget is not null)?.AtTarget ?? usual;

    private static bool Reaches(Figure figure, decimal limit, AtTarget atLimit)
    {
        var excess = figure.Metric.Polarity == Polarity.HigherIsBetter ? figure.Value.Value - limit : limit - figure.Value.Value;
        return excess > 0 || (excess == 0 && atLimit == AtTarget.Meets);
    }

    private readonly record struct Tier(Rational Best, Rational? Width)
    {
        public static Tier At(decimal score) => new(Rational.Of(score), null);

        public static Tier Spread(int best, int width) => new(Rational.Of(best, 1), Rational.Of(width, 1));
    }

    private sealed record Figure(Organisation Organisation, MetricDefinition Metric, UnitScoring Unit, MetricValue Value)
    {
        public OrganisationType Type => Organisation.Type;

        public bool IsAheadOf(Figure other)
        {
            if (Value.Value != other.Value.Value)
            {
                return Metric.Polarity == Polarity.HigherIsBetter == Value.Value > other.Value.Value;
            }

            return (Value.Order, other.Value.Order) switch
            {
                ({ Basis: OrderBasis.OrderColumn } mine, { Basis: OrderBasis.OrderColumn } theirs) => mine.Position < theirs.Position,
                ({ Basis: OrderBasis.PublishedRank } mine, { Basis: OrderBasis.PublishedRank } theirs) => Type == other.Type && mine.Position < theirs.Position,
                _ => false,
            };
        }
    }
}
