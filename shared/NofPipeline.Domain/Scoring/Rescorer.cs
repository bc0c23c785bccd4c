using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Ranking;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Scoring;

/// <summary>Scores single items of one organisation with other figures, among peers that stay as they are in a quarter.</summary>
/// <param name="inputs">Whose peers.</param>
/// <param name="method">The method.</param>
/// <param name="rules">The quarter whose rules hold.</param>
internal sealed class Rescorer(QuarterInputs inputs, MethodDefinition method, Quarter rules)
{
    private readonly Dictionary<MetricId, MetricDefinition> metrics = method.MetricsIn(rules).ToDictionary(m => m.Id);
    private readonly ILookup<(MetricId Metric, string Unit), (Organisation Organisation, MetricValue Value)> peers = inputs.Organisations
        .Where(o => method.SegmentedTypes.Contains(o.Organisation.Type))
        .SelectMany(o => o.Values.Select(v => (o.Organisation, Value: v)))
        .ToLookup(p => (p.Value.Metric, p.Value.Unit));

    /// <summary>What the metric or composite adds to the organisation's mean; <c>null</c> where the method cannot score it.</summary>
    /// <param name="item">The metric or composite.</param>
    /// <param name="organisation">Whose figures are given.</param>
    /// <param name="values">Its figures of the metric, or of the composite's components.</param>
    public decimal? ItemScore(MetricId item, Organisation organisation, IReadOnlyList<MetricValue> values)
    {
        if (metrics.TryGetValue(item, out var metric))
        {
            return values.FirstOrDefault(v => v.Metric == item) is { } value ? metric.Averages(Score(metric, organisation, value)) : null;
        }

        return method.Composites.FirstOrDefault(c => c.Id == item) is { } composite
            ? Aggregator.Score(composite, [.. composite.Components.Select(id => ComponentScore(id, organisation, values)).OfType<decimal>()])
            : null;
    }

    private decimal? ComponentScore(MetricId id, Organisation organisation, IReadOnlyList<MetricValue> values) =>
        metrics.TryGetValue(id, out var component) && values.FirstOrDefault(v => v.Metric == id) is { } value ? Score(component, organisation, value) : null;

    private decimal? Score(MetricDefinition metric, Organisation organisation, MetricValue value)
    {
        if (metric.Scoring(value.Unit) is not { Rule: { } rule } unit)
        {
            return null;
        }

        List<Contender> set =
        [
            new(organisation.Type, value.Value, value.Order),
            .. peers[(metric.Id, value.Unit)]
                .Where(p => p.Organisation.Code != organisation.Code && (unit.PeerSet == PeerSet.National || p.Organisation.Type == organisation.Type))
                .Select(p => new Contender(p.Organisation.Type, p.Value.Value, p.Value.Order)),
        ];
        return ScoringFamilies.Score(rule, metric.Polarity, set)[0].Unrounded;
    }
}
