using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Methods.Provenance;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads the rules that hold in some quarters only.</summary>
internal sealed class QuarterRuleReader(MethodParts parts)
{
    public IReadOnlyList<QuarterRule> Read(MappingReader file, int? startYear) =>
        [.. file.Mappings("quarter_rules").Select(rule => ReadRule(rule, startYear)).OfType<QuarterRule>()];

    private QuarterRule? ReadRule(MappingReader rule, int? startYear)
    {
        var quarters = rule.ParsedItems<Quarter>("quarters", Words.TryQuarter, Words.QuarterForm);
        var metrics = rule.ParsedItems<MetricId>("metrics", MetricId.TryParse, Words.MetricForm);
        var atTarget = rule.OptionalParsed<AtTarget>("at_target", Words.TryAtTarget, Words.AtTargetForm);
        var decimals = rule.OptionalInteger("decimals");
        var rounded = rule.OptionalBoolean("rounded_before_means") ?? false;
        _ = rule.Parsed<Evidence>("evidence", Words.TryEvidence, Words.EvidenceForm);
        _ = rule.Text("source");
        rule.Finish();
        Numbers.CheckYear(quarters, startYear, rule.Findings);
        foreach (var metric in metrics)
        {
            parts.References.Use(ReferenceKind.Metric, metric.Value.Value, metric.Place);
        }

        if (decimals is { } places)
        {
            Numbers.CheckDecimals(new Located<int>(places, rule.PlaceOf("decimals")), rule.Findings);
        }

        if (quarters.Count == 0 || metrics.Count == 0 || (atTarget is null && decimals is null && !rounded))
        {
            rule.Findings.Error("quarter-rule-without-effect", rule.Place, "The rule changes nothing.", "Name quarters and metrics, and at_target, decimals or rounded_before_means: true.");
            return null;
        }

        return new QuarterRule
        {
            Quarters = [.. quarters.Select(q => q.Value)],
            Metrics = [.. metrics.Select(m => m.Value)],
            AtTarget = atTarget,
            Decimals = decimals,
            RoundedBeforeMeans = rounded,
        };
    }
}
