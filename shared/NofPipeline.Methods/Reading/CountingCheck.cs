using NofPipeline.Domain.Rules;

namespace NofPipeline.Methods.Reading;

/// <summary>Checks across metrics, composites and quarter rules: every score counts once or says why not.</summary>
internal static class CountingCheck
{
    public static void Run(MethodParts parts, MethodDefinition? frame)
    {
        var components = parts.Composites.SelectMany(c => c.Value.Components).ToHashSet();
        foreach (var (metric, place) in parts.Metrics)
        {
            var component = components.Contains(metric.Id);
            if (component && metric.Averaged)
            {
                parts.Findings.Error("counted-twice", place, $"{metric.Id} is averaged by itself and through a composite.", "Write averaged: false, or take it out of the composite.", metric.Id.Value);
            }

            if (!component && !metric.Averaged && !metric.Contextual)
            {
                parts.Findings.Error("unused", place, $"{metric.Id} is scored but counts nowhere.", "Write averaged: true or contextual: true, or make it part of a composite.", metric.Id.Value);
            }

            if (component && metric.Contextual)
            {
                parts.Findings.Error("contextual-scored", place, $"{metric.Id} is contextual, but a composite uses its score.", "Take it out of the composite.", metric.Id.Value);
            }
        }

        CheckQuarterRules(parts, frame);
    }

    private static void CheckQuarterRules(MethodParts parts, MethodDefinition? frame)
    {
        var targetless = parts.Metrics
            .Where(m => !m.Value.Units.Any(u => u.Rule is TargetThenRankRule or RankWithinTargetRule))
            .DistinctBy(m => m.Value.Id)
            .ToDictionary(m => m.Value.Id, m => m.Place);
        foreach (var id in (frame?.QuarterRules ?? []).Where(r => r.AtTarget is not null).SelectMany(r => r.Metrics).Where(targetless.ContainsKey))
        {
            parts.Findings.Error("quarter-rule-without-effect", targetless[id], $"A quarter rule sets at_target of {id}, which has no target.", "Mend the quarter rule.", id.Value);
        }
    }
}
