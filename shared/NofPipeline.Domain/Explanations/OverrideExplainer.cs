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
        var derives = rule.LiftedWhenAllScoreOne.Count > 0 && restsOn.Count == rule.LiftedWhenAllScoreOne.Count;
        bool? derived = derives ? restsOn.Exists(s => s.Score != 1) : null;
        var decision = inputs.Decisions.FirstOrDefault(d => d.Kind == rule.DecisionKind);
        var applies = decision is not null ? decision.Value == "1" : derived ?? false;
        var source = decision is not null ? OverrideSource.Decision : derives ? OverrideSource.Derived : OverrideSource.NotStated;
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
            Text = $"{(applies ? "Applies" : "Does not apply")}: {Why(source, applies, derived, rule)}",
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
            OverrideSource.Derived => $"{metrics} score 1, which lifts it.",
            _ => "nobody decided it, and no scores say so.",
        };
    }
}
