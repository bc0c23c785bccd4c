using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Tokens;
using NofPipeline.Domain.Values;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>Every metric and composite score in one tidy file.</summary>
internal static class MetricScores
{
    public static BundleTable Of(BundleInput input)
    {
        var quarter = input.Scores.Quarter;
        var evidence = (
            from organisation in input.Inputs.Organisations
            from value in organisation.Values
            where value.Order is not null
            select (Key: (organisation.Organisation.Code, value.Metric, value.Unit), Order: value.Order!.Value)).ToDictionary(e => e.Key, e => e.Order);
        var layout = new TidyLayout<Row>()
            .Text("quarter", "NHS financial quarter, such as 2025-26Q4.", _ => quarter.ToString())
            .Text("org_code", "ODS code.", r => r.Organisation.Code.Value)
            .Text("type", "acute, mental-health-and-community, ambulance or icb.", r => r.Organisation.Type.Token())
            .Text("kind", "metric, or composite for a score made of other scores.", r => r.Kind)
            .Text("metric_id", "Id of the metric or composite.", r => r.Id)
            .Text("score_id", "Id of the published row of the score; empty where none is published.", r => r.ScoreId)
            .Text("metric_name", "Name of the metric or composite.", r => r.Name)
            .Text("domain", "Machine token of the domain.", r => r.Domain)
            .Text("sub_domain", "Machine token of the sub-domain.", r => r.SubDomain)
            .Number("value", "The value as ingested; empty for a composite.", r => r.Metric?.Value)
            .Text("unit", "Unit of the value, in which values are ranked apart; score for a composite.", r => r.Metric?.Unit ?? "score")
            .Number("score", "1 (best) to 4, half up to two decimals; empty for a metric that is shown only.", r => r.Printed)
            .Number("score_unrounded", "The same before rounding, kept to 20 decimals.", r => r.Unrounded)
            .Integer("group_rank", "Rank in the group that decided the score, such as all that missed the target; empty where none did.", r => r.Metric?.GroupRank)
            .Integer("group_size", "Size of that group.", r => r.Metric?.GroupSize)
            .Integer("type_rank", "Competition rank of the value within the type; empty where the metric is not ranked.", r => r.Metric?.TypeRank)
            .Boolean("placed_by_order_evidence", "Whether order evidence placed the value among others that are equal as printed; empty for a composite.", r => r.Metric?.PlacedByOrderEvidence)
            .Text("order_basis", "Where that evidence comes from: order-column, published-rank or published-score; empty where none placed the value.", r => r.OrderBasis)
            .Integer("ties", "How many others of that group have an equal value without evidence that sets them apart; empty for a composite.", r => r.Metric?.Ties)
            .Boolean("averaged", "Whether the score enters the means by itself.", r => r.Averaged)
            .Text("components", "The metrics that a composite is made of here, separated by spaces.", r => r.Components);
        return new BundleTable(
            $"nof-{quarter}-scores.csv",
            $"Metric scores, {quarter.Display}",
            "One row per organisation, metric and unit, and one per organisation and composite.",
            layout.Columns,
            ["quarter", "org_code", "metric_id", "unit"],
            layout.Write(input.Scores.Organisations.OrderBy(o => o.Organisation.Code).SelectMany(o => RowsOf(o, evidence, input.Method))));
    }

    private static IEnumerable<Row> RowsOf(OrganisationScores scores, IReadOnlyDictionary<(OdsCode, MetricId, string), OrderEvidence> evidence, MethodDefinition method) =>
        scores.Metrics.Select(m => OfMetric(scores.Organisation, m, evidence, method.Metric(m.Metric)!))
            .Concat(scores.Composites.Select(c => OfComposite(scores.Organisation, c, method.Composites.First(d => d.Id == c.Id))))
            .OrderBy(r => r.Id, StringComparer.Ordinal)
            .ThenBy(r => r.Metric?.Unit, StringComparer.Ordinal);

    private static Row OfMetric(
        Organisation organisation, MetricScore score, IReadOnlyDictionary<(OdsCode, MetricId, string), OrderEvidence> evidence, MetricDefinition definition) => new(
        organisation,
        "metric",
        score.Metric.Value,
        score.ScoreId?.Value,
        definition.Name,
        definition.Domain,
        definition.SubDomain,
        score,
        score.Printed,
        score.Unrounded,
        score.Averaged is not null,
        null,
        score.PlacedByOrderEvidence && evidence.TryGetValue((organisation.Code, score.Metric, score.Unit), out var order) ? order.Basis.Token() : null);

    private static Row OfComposite(Organisation organisation, CompositeScore score, CompositeDefinition definition) => new(
        organisation,
        "composite",
        score.Id.Value,
        definition.Published ? score.Id.Value : null,
        definition.Name,
        definition.Domain,
        definition.SubDomain,
        null,
        score.Printed,
        score.Unrounded,
        definition.Averaged,
        string.Join(' ', score.Components),
        null);

    private sealed record Row(
        Organisation Organisation,
        string Kind,
        string Id,
        string? ScoreId,
        string Name,
        string Domain,
        string SubDomain,
        MetricScore? Metric,
        decimal? Printed,
        decimal? Unrounded,
        bool Averaged,
        string? Components,
        string? OrderBasis);
}
