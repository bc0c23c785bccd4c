namespace NofPipeline.MethodData.Tests.Edits;

/// <summary>The slips that the loader and the schema are tested with.</summary>
public static class Slips
{
    private const string Method = "nof-2025-26/method.yaml";
    private const string Access = "nof-2025-26/metrics/access.yaml";
    private const string Safety = "nof-2025-26/metrics/safety.yaml";
    private const string Finance = "nof-2025-26/metrics/finance.yaml";
    private const string Effectiveness = "nof-2025-26/metrics/effectiveness.yaml";
    private const string NextMethod = "nof-2026-27/method.yaml";
    private const string NextFinance = "nof-2026-27/metrics/finance.yaml";

    public static IReadOnlyList<Edit> All { get; } = [.. OfMethod(), .. OfMetrics(), .. OfScoring(), .. OfComposites()];

    private static IEnumerable<Edit> OfMethod() =>
    [
        new("a key is misspelt", Method, "title: NHS", "titel: NHS", ["key-missing", "key-unknown"], "titel", true),
        new("a number where text belongs", Method, "version: 2.0.0", "version: 1.0", ["kind-wrong"], "version", true),
        new("a version of another form", Method, "version: 2.0.0", "version: v1", ["value-malformed"], "version", true),
        new("an id of another form", Method, "id: nof-2025-26", "id: nof-2025", ["id-not-of-year"], "id", true),
        new("an id of another year", Method, "id: nof-2025-26", "id: nof-2024-25", ["id-not-of-year"], "id", false),
        new("a year outside the calendar", Method, "start_year: 2025", "start_year: 1948", ["quarter-of-another-year", "value-malformed"], "start_year", true),
        new("an unknown organisation type", Method, "segmented_types: [acute, ", "segmented_types: [acutes, ", ["value-malformed"], "segmented_types[0]", true),
        new("a published name instead of a token", Method, "segmented_types: [acute, ", "segmented_types: [Acute trust, ", ["value-malformed"], "segmented_types[0]", true),
        new("a type twice", Method, "segmented_types: [acute, ", "segmented_types: [acute, acute, ", ["id-duplicate"], "segmented_types[1]", true),
        new("no instead of false", Method, "cuts_rounded: false", "cuts_rounded: no", ["kind-wrong"], "segmentation.cuts_rounded", true),
        new("an unknown segmentation", Method, "family: pooled_quartiles", "family: quartiles", ["family-unknown"], "segmentation.family", true),
        new("cuts beside quartiles", Method, "cuts_rounded: false", "cuts_rounded: false\n  cuts: [1, 2, 3]", ["key-unknown"], "segmentation.cuts", true, 1),
        new("cuts out of order", NextMethod, "[1.92, 2.32, 2.77]", "[1.92, 2.77, 2.32]", ["cuts-not-ascending"], "segmentation.cuts", false),
        new("two cuts", NextMethod, "[1.92, 2.32, 2.77]", "[1.92, 2.32]", ["cuts-not-ascending"], "segmentation.cuts", true),
        new("a cut that no score reaches", NextMethod, "[1.92, 2.32, 2.77]", "[1.92, 2.32, 4.77]", ["score-out-of-range"], "segmentation.cuts[2]", true),
        new("a segment that does not exist", Method, "no_better_than: 3", "no_better_than: 7", ["segment-out-of-range"], "override.no_better_than", true),
        new("a fraction of a segment", Method, "no_better_than: 3", "no_better_than: 2.5", ["value-malformed"], "override.no_better_than", true),
        new("an override by an unknown kind", Method, "decision_kind: financial-override", "decision_kind: override", ["reference-unknown", "unused"], "override.decision_kind", false),
        new("decision values that are numbers", Method, "values: ['0', '1']", "values: [0, 1]", ["kind-wrong", "values-wrong"], "decisions[0].values[0]", true),
        new("a final segment without the effect", Method, "effect: shown", "effect: shown\n    final_segment: 5", ["key-unknown"], "decisions[2].final_segment", true, 1),
        new("a sixth segment", Method, "final_segment: 5", "final_segment: 6", ["segment-out-of-range"], "decisions[1].final_segment", true),
        new("two rows with one id", Method, "average: OF5002", "average: OF5000", ["id-duplicate"], "summary.adjusted", false, 2),
        new("a feed of an unknown kind", Method, "feed: financial-override", "feed: finance-override", ["reference-unknown"], "expected_slices[1].feed", false),
        new("a share of nothing", Method, "least_share: 0.5", "least_share: 0", ["threshold-wrong"], "coverage.least_share", true),
        new("a share of more than all", Method, "least_share: 0.5", "least_share: 1.5", ["threshold-wrong"], "coverage.least_share", true),
        new("a quarter of another year", Method, "quarters: [2025-26Q1, 2025-26Q2]", "quarters: [2025-26Q1, 2024-25Q2]", ["quarter-of-another-year"], "quarter_rules[0].quarters[1]", false),
        new("a quarter that people read", Method, "quarters: [2025-26Q1, 2025-26Q2]", "quarters: [2025-26Q1, Q2 2025/26]", ["value-malformed"], "quarter_rules[0].quarters[1]", true),
        new("a quarter rule that changes nothing", Method, "    at_target: meets\n    decimals: 1\n", "", ["quarter-rule-without-effect"], "quarter_rules[0]", true, -2),
        new("a decision published in another year", Method, "published_in: [2025-26Q1, 2025-26Q2]\n", "published_in: [2025-26Q1, 2026-27Q2]\n", ["quarter-of-another-year"], "decisions[1].published_in[1]", false),
        new("decimals that no figure has", Method, "decimals: 1\n", "decimals: 3\n", ["decimals-out-of-range"], "quarter_rules[0].decimals", true),
        new("a derived value with decimals that no figure has", Effectiveness, "decimals: 1\n", "decimals: 4\n", ["decimals-out-of-range"], "metrics[1].derived.decimals", true),
        new("a reading of the override that names nothing", NextMethod, "      sum_at_least_zero: [OF0079, OF0081]\n    - id: plan", "    - id: plan", ["reading-without-effect"], "override.other_readings[0]", true, -2),
        new("a reading of the override about an unknown metric", NextMethod, "each_at_least_zero: [OF0079]", "each_at_least_zero: [OF9979]", ["reference-unknown"], "override.other_readings[1].each_at_least_zero[0]", false),
        new("a quarter rule for an unknown metric", Method, "metrics: [OF0013]", "metrics: [OF9013]", ["reference-unknown"], "quarter_rules[0].metrics[0]", false),
        new("a priority area of an unknown metric", Method, "metrics: [OF0079, OF0081]", "metrics: [OF0079, OF9081]", ["reference-unknown"], "priority_areas[0].metrics[1]", false),
        new("a consequence of a sixth segment", Method, "segments: [5]", "segments: [6]", ["segment-out-of-range"], "consequences[4].segments[0]", true),
        new("a consequence of nothing", Method, "segments: [5]", "segments: []", ["unused"], "consequences[4].segments", true),
        new("a sub-domain without a metric", Method, "      - { id: cancer-care,", "      - { id: no-care, name: No care }\n      - { id: cancer-care,", ["unused"], "domains[0].sub_domains[1].id", false),
        new("a key without a value", Method, "title: NHS Oversight Framework 2025/26", "title:", ["kind-wrong"], "title", true),
    ];

    private static IEnumerable<Edit> OfMetrics() =>
    [
        new("a metric that is already there", Access, "score_id: OF1005", "score_id: OF1003", ["id-duplicate"], "metrics[1].score_id", false),
        new("an id of another form", Access, "- id: OF0003", "- id: OF3", ["reference-unknown", "value-malformed"], "metrics[0].id", true),
        new("an unknown sub-domain", Access, "sub_domain: elective-care", "sub_domain: elective", ["reference-unknown"], "metrics[0].sub_domain", false),
        new("an unknown domain", Access, "domain: access", "domain: acces", ["reference-unknown", "unused"], "domain", false),
        new("a direction of another form", Access, "better: lower", "better: low", ["value-malformed"], "metrics[0].better", true),
        new("no organisation type", Access, "organisation_types: [acute]", "organisation_types: []", ["types-empty"], "metrics[0].organisation_types", true),
        new("a metric that counts nowhere", Access, "averaged: true", "averaged: false", ["unused"], "metrics[0]", false, -6),
        new("a metric that counts twice", Safety, "averaged: false", "averaged: true", ["counted-twice"], "metrics[1]", false, -6),
        new("a missing source", Access, "interval\n    source: >-\n", "interval\n    sources: >-\n", ["key-missing", "key-unknown"], "metrics[0].sources", true),
        new("a basis of another form", Access, "basis: latest_month", "basis: monthly", ["value-malformed"], "metrics[0].derived.basis", true),
        new("a derived value in a unit that the metric does not have", Access, "      unit: '%'\n      multiply_by", "      unit: rate\n      multiply_by", ["reference-unknown"], "metrics[0].derived.unit", false),
        new("a derivation without a source", Access, "      source: >-\n        Published for the last month of the quarter (Reporting_date Mar-26), at two decimals but ranked unrounded:\n        figures that are equal so have different ranks.\n    evidence", "    evidence", ["key-missing"], "metrics[0].derived.source", true, -4),
        new("an unknown kind of evidence", Access, "evidence: interval", "evidence: certain", ["value-malformed"], "metrics[0].evidence", true),
        new("space around a name", Access, "name: Percentage of patients waiting over 52 weeks for elective treatment", "name: ' Percentage'", ["value-malformed"], "metrics[0].name", true),
        new("a contextual metric with a score", Access, "averaged: true\n    ranked: true\n    units:\n      - unit: '%'\n        peers: national\n        family: target_then_rank\n        target: 1\n        at_target: meets\n", "averaged: false\n    contextual: true\n    ranked: true\n    units:\n      - unit: '%'\n", ["contextual-scored"], "metrics[0].contextual", true, 1),
    ];

    private static IEnumerable<Edit> OfScoring() =>
    [
        new("an unknown family", Access, "family: linear_rank", "family: linear", ["family-unknown"], "metrics[1].units[0].family", true),
        new("a missing peer set", Access, "        peers: national\n", "", ["key-missing"], "metrics[0].units[0].peers", true, -1),
        new("a peer set where nothing is ranked", Safety, "family: bands\n", "family: bands\n        peers: national\n", ["key-unknown"], "metrics[2].units[1].peers", true),
        new("a target for a family without one", Access, "family: linear_rank", "family: linear_rank\n        target: 3", ["key-unknown"], "metrics[1].units[0].target", true, 1),
        new("a number in quotes", Access, "target: 75", "target: '75'", ["kind-wrong"], "metrics[3].units[0].target", true),
        new("a number with a grouping mark", Access, "target: 75", "target: 7_5", ["kind-wrong"], "metrics[3].units[0].target", true),
        new("a number with a comma", Access, "target: 75", "target: 7,5", ["kind-wrong"], "metrics[3].units[0].target", true),
        new("what happens at the target in other words", Access, "at_target: meets", "at_target: met", ["value-malformed"], "metrics[0].units[0].at_target", true),
        new("no unit", Finance, "    units:\n      - unit: '%'\n        family: bands\n        bands:\n          - { limit: 0, at_limit: meets, score: 1 }\n          - { limit: -1, at_limit: misses, score: 2 }\n          - { limit: -2, at_limit: misses, score: 3 }\n        otherwise: 4\n", "    units: []\n", ["units-empty"], "metrics[0].units", true),
        new("a unit twice", Safety, "- unit: count\n        family: bands", "- unit: rate\n        family: bands", ["id-duplicate"], "metrics[2].units[1].unit", false),
        new("bands in the wrong order", Finance, "limit: -1, at_limit: misses, score: 2", "limit: 1, at_limit: misses, score: 2", ["bands-not-monotone"], "metrics[0].units[0].bands[1].limit", false),
        new("bands whose scores do not rise", Finance, "at_limit: misses, score: 2", "at_limit: misses, score: 1", ["bands-not-monotone"], "metrics[0].units[0].bands[1].score", false),
        new("a score beyond four", Finance, "otherwise: 4", "otherwise: 5", ["score-out-of-range"], "metrics[0].units[0].otherwise", true),
        new("no better than the last band", Finance, "otherwise: 4", "otherwise: 3", ["bands-not-monotone"], "metrics[0].units[0].otherwise", false),
        new("a floor above the top", NextFinance, "floor: 80", "floor: 180", ["tiers-reversed"], "metrics[3].units[0].top", false, -1),
        new("allowed scores out of order", Effectiveness, "allowed: [1, 2, 3, 4]", "allowed: [1, 3, 2, 4]", ["scores-not-rising"], null, false),
    ];

    private static IEnumerable<Edit> OfComposites() =>
    [
        new("a row of three cells", Finance, "- [2, 2, 3, 4]", "- [2, 2, 3]", ["matrix-not-four-by-four", "unused"], "composites[0].cells[1]", true),
        new("a cell that improves to the right", Finance, "- [2, 2, 3, 4]", "- [2, 1, 3, 4]", ["matrix-not-monotone"], "composites[0].cells[1][1]", false),
        new("a cell beyond four", Finance, "- [2, 3, 4, 4]", "- [2, 3, 4, 5]", ["score-out-of-range"], "composites[0].cells[3][3]", true),
        new("an unknown component", Safety, "[OF0020, OF0048, OF0088]", "[OF0020, OF0048, OF9088]", ["reference-unknown", "unused"], "composites[0].components[2]", false),
        new("a mean of one", Safety, "[OF0020, OF0048, OF0088]", "[OF0020]", ["components-wrong", "unused"], "composites[0].components", true),
        new("an unknown way to combine", Safety, "family: mean", "family: median", ["family-unknown", "unused"], "composites[0].family", true),
        new("a matrix key on a mean", Safety, "rounded_to_integer: false", "rounded_to_integer: false\n    cells: []", ["key-unknown"], "composites[0].cells", true, 1),
    ];
}
