using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;

namespace NofPipeline.MethodData.Tests.Mutants;

/// <summary>Every method that differs from a given one by one constant, list entry, flag or family.</summary>
public static class MethodMutants
{
    public static IEnumerable<Mutant> Of(MethodDefinition method) =>
        method.Metrics.SelectMany(metric => MetricMutants.Of(metric).Select(m => InMetric(method, metric, m)))
            .Concat(method.Composites.SelectMany(composite => CompositeMutants.Of(composite).Select(m => InComposite(method, composite, m))))
            .Concat(OfSegmentation("segmentation", method.Segmentation, rule => method with { Segmentation = rule }))
            .Concat(OfSegmentation("domain segmentation", method.DomainSegmentation, rule => method with { DomainSegmentation = rule }))
            .Concat(OfOverride(method))
            .Concat(OfDecisions(method))
            .Concat(OfQuarterRules(method));

    private static Mutant InMetric(MethodDefinition method, MetricDefinition metric, (string Change, MetricDefinition Metric) mutant) => new(
        $"{metric.Id} {mutant.Change}",
        metric.Id.Value,
        method with { Metrics = [.. method.Metrics.Select(m => m.Id == metric.Id ? mutant.Metric : m)] });

    private static Mutant InComposite(MethodDefinition method, CompositeDefinition composite, (string Change, CompositeDefinition Composite) mutant) => new(
        $"{composite.Id} {mutant.Change}",
        composite.Id.Value,
        method with { Composites = [.. method.Composites.Select(c => c.Id == composite.Id ? mutant.Composite : c)] });

    private static IEnumerable<Mutant> OfSegmentation(string name, SegmentationRule rule, Func<SegmentationRule, MethodDefinition> with)
    {
        switch (rule)
        {
            case PooledQuartilesRule quartiles:
                yield return new Mutant($"{name} cuts_rounded", "segmentation", with(new PooledQuartilesRule(!quartiles.CutsRounded)));
                yield return new Mutant($"{name} fixed", "segmentation", with(new FixedCutsRule([1.92m, 2.32m, 2.77m])));
                break;
            case FixedCutsRule cuts:
                yield return new Mutant($"{name} quartiles", "segmentation", with(new PooledQuartilesRule(false)));
                foreach (var (values, change) in Steps.Each(cuts.Cuts, 0.01m))
                {
                    yield return new Mutant($"{name} cut {change}", "segmentation", with(new FixedCutsRule(values)));
                }

                break;
            default:
                throw new NotSupportedException($"No mutants of {rule} yet.");
        }
    }

    private static IEnumerable<Mutant> OfOverride(MethodDefinition method)
    {
        var rule = method.Override;
        foreach (var step in new[] { -1, 1 })
        {
            yield return new Mutant($"no_better_than {rule.NoBetterThan + step}", "override", method with { Override = rule with { NoBetterThan = rule.NoBetterThan + step } });
        }

        foreach (var metric in rule.LiftedWhenAllScoreOne)
        {
            yield return new Mutant($"lifted without {metric}", "override", method with { Override = rule with { LiftedWhenAllScoreOne = [.. rule.LiftedWhenAllScoreOne.Where(m => m != metric)] } });
        }

        var other = rule.LiftedWhenAllScoreOne.Count == 0
            ? [method.Metrics.First(m => m.Id.Value == "OF0079").Id, method.Metrics.First(m => m.Id.Value == "OF0081").Id]
            : Array.Empty<Domain.Values.MetricId>();
        yield return new Mutant("lifted list swapped", "override", method with { Override = rule with { LiftedWhenAllScoreOne = other } });
        yield return new Mutant("decision kind", "override", method with { Override = rule with { DecisionKind = "improvement-programme" } });
    }

    private static IEnumerable<Mutant> OfDecisions(MethodDefinition method) =>
        from decision in method.Decisions
        where decision.FinalSegment is not null
        from segment in new int?[] { null, decision.FinalSegment - 1 }
        select new Mutant(
            $"{decision.Kind} final_segment {segment}",
            "override",
            method with { Decisions = [.. method.Decisions.Select(d => d.Kind == decision.Kind ? d with { FinalSegment = segment } : d)] });

    private static IEnumerable<Mutant> OfQuarterRules(MethodDefinition method) =>
        from rule in method.QuarterRules
        from mutant in QuarterRuleMutants(rule, method.StartYear)
        select new Mutant(
            $"quarter rule {mutant.Change}",
            "quarter-rules",
            method with { QuarterRules = [.. method.QuarterRules.Where(r => r != rule), .. mutant.Rule is { } changed ? new[] { changed } : []] });

    private static IEnumerable<(string Change, QuarterRule? Rule)> QuarterRuleMutants(QuarterRule rule, int year)
    {
        yield return ("removed", null);
        foreach (var metric in rule.Metrics.Where(_ => rule.Metrics.Count > 1))
        {
            yield return ($"without {metric}", rule with { Metrics = [.. rule.Metrics.Where(m => m != metric)] });
        }

        foreach (var quarter in Enumerable.Range(1, 4).Select(n => Quarter.Of(year, n)))
        {
            var quarters = rule.Quarters.Contains(quarter) ? rule.Quarters.Where(q => q != quarter) : rule.Quarters.Append(quarter);
            yield return ($"{quarter} toggled", rule with { Quarters = [.. quarters] });
        }
    }
}
