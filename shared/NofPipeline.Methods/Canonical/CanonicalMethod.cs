using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Canonical;

/// <summary>
/// The canonical form of a method: everything in <see cref="MethodDefinition"/> except the digest, in a fixed order. Lists whose
/// order says nothing (types, metrics, quarters) are sorted; others (bands, components, domains) keep theirs.
/// </summary>
internal static class CanonicalMethod
{
    public static string Write(MethodDefinition method)
    {
        var text = new CanonicalText();
        text.Write("form", 1)
            .Write("id", method.Id)
            .Write("version", method.Version)
            .Write("title", method.Title)
            .Write("start_year", method.StartYear);
        WriteTypes(text, "segmented_types", method.SegmentedTypes);
        text.WriteEach("domains", method.Domains, WriteDomain)
            .WriteEach("metrics", method.Metrics.OrderBy(metric => metric.Id), WriteMetric)
            .WriteEach("composites", method.Composites.OrderBy(composite => composite.Id), WriteComposite);
        CanonicalRules.Write(text.Inside("segmentation"), method.Segmentation);
        CanonicalRules.Write(text.Inside("domain_segmentation"), method.DomainSegmentation);
        WriteOverride(text.Inside("override"), method.Override);
        text.WriteEach("decisions", method.Decisions, WriteDecision);
        text.Inside("summary")
            .Write("average", method.Summary.Average.Value)
            .Write("unadjusted", method.Summary.Unadjusted.Value)
            .Write("adjusted", method.Summary.Adjusted.Value)
            .Write("final", method.Summary.Final?.Value);
        text.Write("least_share", method.LeastShare)
            .WriteEach("expected_slices", method.ExpectedSlices.OrderBy(s => s.Feed, StringComparer.Ordinal).ThenBy(s => s.Type), (t, slice) => t.Write("feed", slice.Feed).Write("type", slice.Type.Token()))
            .WriteEach("quarter_rules", method.QuarterRules, WriteQuarterRule)
            .WriteEach("priority_areas", method.PriorityAreas, WriteArea)
            .WriteEach("consequences", method.Consequences, WriteConsequence);
        return text.ToString();
    }

    private static void WriteDomain(CanonicalText to, DomainDefinition domain) =>
        to.Write("id", domain.Id)
            .Write("name", domain.Name)
            .Write("score_id", domain.ScoreId.Value)
            .Write("segment_id", domain.SegmentId.Value)
            .WriteEach("sub_domains", domain.SubDomains, (t, sub) => t.Write("id", sub.Id).Write("name", sub.Name));

    private static void WriteMetric(CanonicalText to, MetricDefinition metric)
    {
        to.Write("id", metric.Id.Value)
            .Write("score_id", metric.ScoreId?.Value)
            .Write("name", metric.Name)
            .Write("domain", metric.Domain)
            .Write("sub_domain", metric.SubDomain)
            .Write("better", metric.Polarity == Polarity.HigherIsBetter ? "higher" : "lower")
            .Write("averaged", metric.Averaged)
            .Write("contextual", metric.Contextual)
            .Write("ranked", metric.Ranked)
            .Write("rounded_before_means", metric.RoundedBeforeMeans);
        WriteTypes(to, "organisation_types", metric.OrganisationTypes);
        to.WriteEach("units", metric.Units, WriteUnit);
        if (metric.Derivation is { } derivation)
        {
            to.Inside("derived")
                .Write("measure", derivation.Measure)
                .Write("basis", derivation.Basis.Token())
                .Write("unit", derivation.Unit)
                .Write("multiply_by", derivation.MultiplyBy)
                .Write("decimals", derivation.Decimals);
        }
    }

    private static void WriteUnit(CanonicalText to, UnitScoring unit)
    {
        to.Write("unit", unit.Unit).Write("peers", unit.PeerSet == PeerSet.National ? "national" : "own_type");
        CanonicalRules.Write(to, unit.Rule);
    }

    private static void WriteComposite(CanonicalText to, CompositeDefinition composite)
    {
        to.Write("id", composite.Id.Value)
            .Write("published", composite.Published)
            .Write("name", composite.Name)
            .Write("domain", composite.Domain)
            .Write("sub_domain", composite.SubDomain)
            .Write("averaged", composite.Averaged);
        WriteIds(to, "components", composite.Components);
        CanonicalRules.Write(to, composite.Rule);
    }

    private static void WriteOverride(CanonicalText to, OverrideRule rule)
    {
        to.Write("id", rule.Id.Value).Write("no_better_than", rule.NoBetterThan).Write("decision_kind", rule.DecisionKind);
        WriteIds(to, "lifted_when_all_score_one", rule.LiftedWhenAllScoreOne.Order());
        to.WriteEach("other_readings", rule.OtherReadings, WriteReading);
    }

    private static void WriteReading(CanonicalText to, OverrideReading reading)
    {
        to.Write("id", reading.Id).Write("text", reading.Text);
        WriteIds(to, "each_at_least_zero", reading.EachAtLeastZero.Order());
        WriteIds(to, "sum_at_least_zero", reading.SumAtLeastZero.Order());
    }

    private static void WriteDecision(CanonicalText to, DecisionDefinition decision)
    {
        to.Write("kind", decision.Kind).Write("name", decision.Name).Write("published_row", decision.PublishedRow?.Value);
        to.WriteEach("values", decision.Values, (t, value) => t.Write("value", value))
            .WriteEach("published_in", decision.PublishedIn.Order(), (t, quarter) => t.Write("quarter", quarter.ToString()));
        if (decision.FinalSegment is { } segment)
        {
            to.Write("final_segment", segment);
        }
    }

    private static void WriteQuarterRule(CanonicalText to, QuarterRule rule)
    {
        to.WriteEach("quarters", rule.Quarters.Order(), (t, quarter) => t.Write("quarter", quarter.ToString()))
            .Write("at_target", rule.AtTarget is { } atTarget ? CanonicalRules.Word(atTarget) : null)
            .Write("decimals", rule.Decimals)
            .Write("rounded_before_means", rule.RoundedBeforeMeans);
        WriteIds(to, "metrics", rule.Metrics.Order());
    }

    private static void WriteArea(CanonicalText to, PriorityArea area)
    {
        to.Write("id", area.Id).Write("name", area.Name).Write("source", area.Source);
        WriteIds(to, "metrics", area.Metrics.Order());
    }

    private static void WriteConsequence(CanonicalText to, Consequence consequence) =>
        to.Write("id", consequence.Id)
            .Write("priority_area", consequence.PriorityArea)
            .Write("text", consequence.Text)
            .Write("source", consequence.Source)
            .WriteEach("segments", consequence.Segments.Order(), (t, segment) => t.Write("segment", segment));

    private static void WriteTypes(CanonicalText to, string key, IEnumerable<OrganisationType> types) =>
        to.WriteEach(key, types.Order(), (t, type) => t.Write("type", type.Token()));

    private static void WriteIds(CanonicalText to, string key, IEnumerable<MetricId> ids) =>
        to.WriteEach(key, ids, (t, id) => t.Write("id", id.Value));
}
