using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Domain.Explanations;

/// <summary>
/// Explains the figures of a quarter. Every step is worked out anew from the inputs, by other code than the stages, and compared with what
/// is stored: the arithmetic that is shown is the arithmetic that was checked, and what differs is told.
/// </summary>
public sealed class Explainer(ExplainedQuarter quarter)
{
    private readonly MetricExplainer metrics = new(quarter);
    private readonly CompositeExplainer composites = new(quarter);
    private readonly DomainExplainer domains = new(quarter);
    private readonly SegmentExplainer segments = new(quarter);

    /// <summary>The explanation of one organisation; <c>null</c> where the quarter has nothing of it.</summary>
    /// <param name="code">The organisation.</param>
    /// <param name="origins">Where its values come from; values without an origin are explained without lines.</param>
    public OrganisationExplanation? Explain(OdsCode code, IReadOnlyList<ValueOrigin> origins)
    {
        var stored = quarter.Scores.Organisations.FirstOrDefault(o => o.Organisation.Code == code);
        var inputs = quarter.Inputs.Organisations.FirstOrDefault(o => o.Organisation.Code == code);
        if (stored is null || inputs is null)
        {
            return null;
        }

        var log = new DiscrepancyLog();
        var explained = stored.Metrics
            .Select(m => metrics.Explain(
                stored.Organisation, m, origins.FirstOrDefault(o => o.Metric == m.Metric && o.Unit == m.Unit)?.Lines ?? [], log))
            .ToList();
        log.Check(
            "metrics with a value",
            string.Join(", ", inputs.Values.Where(v => quarter.Method.Metric(v.Metric)?.Scoring(v.Unit) is not null).Select(v => v.Metric).Order()),
            string.Join(", ", explained.Select(m => m.Metric).Order()));
        var made = stored.Composites.Select(c => composites.Explain(c, explained, log)).ToList();
        var tooFew = MetricCoverage.TooFew(inputs, quarter.Method);
        log.Check("metrics that are in, of too few", stored.TooFew?.Text ?? string.Empty, tooFew?.Text ?? string.Empty);
        var items = tooFew is null ? ItemsOf(explained, made) : [];
        var average = MeanExplainer.Explain("average metric score", [.. items.Select(i => i.Item)], stored.Average, log);
        var segment = quarter.Segments.Organisations.FirstOrDefault(o => o.Organisation.Code == code);
        return new OrganisationExplanation
        {
            Quarter = quarter.Inputs.Quarter,
            Organisation = stored.Organisation,
            Method = new MethodReference(quarter.Method.Id, quarter.Method.Version, quarter.Method.Digest, quarter.Method.Title),
            Completeness = quarter.Scores.Completeness,
            TooFew = tooFew,
            Segment = segment is null || average is null ? null : segments.Explain(segment, inputs, average, explained, log),
            Domains = domains.Explain(stored, items, log),
            Composites = made,
            Metrics = explained,
            Discrepancies = log.Found,
        };
    }

    private List<(string Domain, string SubDomain, ScoreItem Item)> ItemsOf(List<MetricExplanation> explained, List<CompositeExplanation> made)
    {
        var single =
            from metric in explained
            where metric.Averaged is not null
            let definition = quarter.Method.Metric(metric.Metric)!
            select (definition.Domain, definition.SubDomain, new ScoreItem(metric.Metric, metric.Name, metric.Averaged!.Value));
        var composed =
            from composite in made
            where composite.Averaged
            let definition = quarter.Method.Composites.First(c => c.Id == composite.Id)
            select (definition.Domain, definition.SubDomain, new ScoreItem(composite.Id, composite.Name, composite.Working.Result));
        return [.. single, .. composed];
    }
}
