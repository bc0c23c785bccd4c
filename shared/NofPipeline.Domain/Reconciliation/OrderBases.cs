using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>
/// What ordered the values behind a figure that are equal as printed: of a metric's score or rank its own value; of a mean the values that its scores are made
/// of; of a rank or a segment those of everybody.
/// </summary>
internal sealed class OrderBases
{
    private readonly MethodDefinition method;
    private readonly ILookup<OdsCode, (MetricId Metric, OrderBasis Basis)> placed;
    private readonly Dictionary<(OdsCode Organisation, MetricId Metric), OrderBasis> ranked;
    private readonly IReadOnlyList<OrderBasis> all;

    public OrderBases(QuarterInputs inputs, QuarterScores scores, MethodDefinition method)
    {
        this.method = method;
        var values = inputs.Organisations
            .SelectMany(o => o.Values.Where(v => v.Order is not null).Select(v => (o.Organisation, Value: v, Order: v.Order!.Value)))
            .ToList();
        var bases = values.ToDictionary(v => (v.Organisation.Code, v.Value.Metric), v => v.Order.Basis);
        placed = scores.Organisations
            .SelectMany(o => o.Metrics.Where(m => m.PlacedByOrderEvidence).Select(m => (o.Organisation.Code, m.Metric)))
            .ToLookup(p => p.Code, p => (p.Metric, bases[(p.Code, p.Metric)]));
        ranked = values
            .GroupBy(v => (v.Organisation.Type, v.Value.Metric, v.Value.Unit, v.Value.Value))
            .SelectMany(equal => equal.Where(v => equal.Any(w => v.Order.IsAheadOf(w.Order, ofOneType: true) || w.Order.IsAheadOf(v.Order, ofOneType: true))))
            .ToDictionary(v => (v.Organisation.Code, v.Value.Metric), v => v.Order.Basis);
        all = Distinct(placed.SelectMany(p => p).Select(p => p.Basis));
    }

    public IReadOnlyList<OrderBasis> Of(Comparison comparison) => (comparison.Kind, comparison.Organisation) switch
    {
        (PublishedFigure.Override or PublishedFigure.Programme, _) or (_, null) => [],
        (PublishedFigure.MetricScore, { } code) => Distinct(placed[code].Where(p => IsPartOf(comparison.Row, p.Metric)).Select(p => p.Basis)),
        (PublishedFigure.ValueRank, { } code) => OfRank(code, comparison.Row),
        (PublishedFigure.DomainScore, { } code) => Distinct(placed[code]
            .Where(p => method.Metric(p.Metric)?.Domain == method.Domains.First(d => d.ScoreId == comparison.Row).Id)
            .Select(p => p.Basis)),
        (PublishedFigure.Average or PublishedFigure.LikelyAverage, { } code) => Distinct(placed[code].Select(p => p.Basis)),
        _ => all,
    };

    private bool IsPartOf(MetricId row, MetricId metric) =>
        method.Composites.FirstOrDefault(c => c.Id == row) is { } composite ? composite.Components.Contains(metric) : method.Metric(metric)?.ScoreId == row;

    private IReadOnlyList<OrderBasis> OfRank(OdsCode code, MetricId row) =>
        method.Metrics.FirstOrDefault(m => m.Id == row || m.ScoreId == row) is { } metric && ranked.TryGetValue((code, metric.Id), out var basis) ? [basis] : [];

    private static IReadOnlyList<OrderBasis> Distinct(IEnumerable<OrderBasis> bases) => bases.Distinct().Order().ToArray() is { Length: > 0 } some ? some : [];
}
