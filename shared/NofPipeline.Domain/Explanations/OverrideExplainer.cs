using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Explanations;

/// <summary>Explains whether the financial override applies.</summary>
internal static class OverrideExplainer
{
    public static OverrideExplanation Explain(
        OrganisationSegments stored, OrganisationInputs inputs, IReadOnlyList<MetricExplanation> metrics, OverrideRule rule, RuleBasis? basis, DiscrepancyLog log)
    {
        var restsOn = rule.LiftedWhenAllScoreOne
            .Select(id => metrics.FirstOrDefault(m => m.Metric == id && m.Score is not null))
            .OfType<MetricExplanation>()
            .Select(m => new ScoreItem(m.Metric, m.Name, m.Score!.Working.Result))
            .ToList();
        var derived = rule.Derive(id => restsOn.FirstOrDefault(s => s.Id == id)?.Score);
        var decision = inputs.Decisions.FirstOrDefault(d => d.Kind == rule.DecisionKind);
        var applies = decision is not null ? decision.Value == "1" : derived ?? false;
        var source = decision is not null ? OverrideSource.Decision : derived is not null ? OverrideSource.Derived : OverrideSource.NotStated;
        log.Check("override applies", stored.Override.Applies, applies);
        log.Check("source of the override", stored.Override.Source, source);
        log.Check("override as derived", stored.Override.Derived, derived);
        return new OverrideExplanation
        {
            Applies = applies,
            Source = source,
            NoBetterThan = rule.NoBetterThan,
            Decision = decision,
            Derived = derived,
            RestsOn = restsOn,
            Text = source == OverrideSource.NotStated
                ? $"Not stated: {WhyNot(restsOn, rule)}"
                : $"{(applies ? "Applies" : "Does not apply")}: {Why(source, applies, derived, rule)}{Disputed(stored, applies, rule)}",
            Basis = basis,
        };
    }

    private static string Why(OverrideSource source, bool applies, bool? derived, OverrideRule rule)
    {
        var metrics = string.Join(" and ", rule.LiftedWhenAllScoreOne);
        return source switch
        {
            OverrideSource.Decision when derived is { } flag && flag != applies =>
                $"it was decided so. By the scores of {metrics} it would {(flag ? "apply" : "not apply")}; a decision outranks them.",
            OverrideSource.Decision => "it was decided so.",
            OverrideSource.Derived when applies => $"it is lifted only where {metrics} score 1, and not all of them do.",
            _ => $"{metrics} score 1, which lifts it.",
        };
    }

    private static string WhyNot(IReadOnlyList<ScoreItem> restsOn, OverrideRule rule) => rule.LiftedWhenAllScoreOne.Count == 0
        ? "nobody stated it, and the method derives it from nothing."
        : $"nobody stated it, and {string.Join(" and ", rule.LiftedWhenAllScoreOne.Where(id => restsOn.All(s => s.Id != id)))}, which would decide it, "
            + "has no score.";

    private static string Disputed(OrganisationSegments stored, bool applies, OverrideRule rule) => string.Concat(
        from reading in rule.OtherReadings
        where stored.OverrideDisputedBy.Contains(reading.Id)
        select $" It is not certain: by another reading that fits what is published as well (lifted where {reading.Text}) it would {(applies ? "not apply" : "apply")}.");
}
