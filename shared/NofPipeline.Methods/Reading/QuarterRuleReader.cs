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
        var quarters = rule.ParsedItems<Quarter>("quarters", TryQuarter, "a quarter such as 2025-26Q1");
        var metrics = rule.ParsedItems<MetricId>("metrics", MetricId.TryParse, Words.MetricForm);
        var atTarget = rule.OptionalParsed<AtTarget>("at_target", Words.TryAtTarget, Words.AtTargetForm);
        var rounded = rule.OptionalBoolean("rounded_before_means") ?? false;
        _ = rule.Parsed<Evidence>("evidence", Words.TryEvidence, Words.EvidenceForm);
        _ = rule.Text("source");
        rule.Finish();
        foreach (var quarter in quarters.Where(q => startYear is not null && q.Value.StartYear != startYear))
        {
            rule.Findings.Error("quarter-of-another-year", quarter.Place, $"{quarter.Value} is not in the method's year.", "A method covers its own four quarters.", quarter.Value.ToString());
        }

        foreach (var metric in metrics)
        {
            parts.References.Use(ReferenceKind.Metric, metric.Value.Value, metric.Place);
        }

        if (quarters.Count == 0 || metrics.Count == 0 || (atTarget is null && !rounded))
        {
            rule.Findings.Error("quarter-rule-without-effect", rule.Place, "The rule changes nothing.", "Name quarters and metrics, and at_target or rounded_before_means: true.");
            return null;
        }

        return new QuarterRule
        {
            Quarters = [.. quarters.Select(q => q.Value)],
            Metrics = [.. metrics.Select(m => m.Value)],
            AtTarget = atTarget,
            RoundedBeforeMeans = rounded,
        };
    }

    private static bool TryQuarter(string? text, out Quarter quarter) =>
        Quarter.TryParse(text, out quarter) && string.Equals(text, quarter.ToString(), StringComparison.Ordinal);
}
