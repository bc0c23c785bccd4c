using NofPipeline.Reading.MethodData;

namespace NofPipeline.Operator.MethodData;

/// <summary>Two methods side by side.</summary>
/// <param name="A">The one.</param>
/// <param name="B">The other.</param>
/// <param name="IsSame">Whether they are the same rules: their digests are equal.</param>
/// <param name="Changes">What B has changed: first of the method as a whole, then of metrics and composites by id.</param>
internal sealed record MethodDiff(MethodSummary A, MethodSummary B, bool IsSame, IReadOnlyList<MethodChange> Changes)
{
    public static MethodDiff Of(MethodSheet a, MethodSheet b) => new(
        a.Method, b.Method, a.Method.Digest == b.Method.Digest, [.. OfRules(a, b), .. OfMetrics(a, b)]);

    private static IEnumerable<MethodChange> OfRules(MethodSheet a, MethodSheet b)
    {
        foreach (var aspect in a.Rules.Keys)
        {
            var isOne = a.Rules[aspect].Count == 1 && b.Rules[aspect].Count == 1;
            var removed = a.Rules[aspect].Except(b.Rules[aspect]).ToList();
            var added = b.Rules[aspect].Except(a.Rules[aspect]).ToList();
            foreach (var before in removed)
            {
                var after = isOne ? added[0] : SameRule(before, removed, added);
                yield return new MethodChange(null, null, after is null ? "removed" : "changed", aspect, before, after);
                _ = after is not null && added.Remove(after);
            }

            foreach (var after in added)
            {
                yield return new MethodChange(null, null, "added", aspect, null, after);
            }
        }
    }

    /// <summary>What a rule has become: what it is about is its first word, where no other rule begins with it.</summary>
    private static string? SameRule(string rule, List<string> removed, List<string> added) =>
        removed.Count(r => Subject(r) == Subject(rule)) == 1 && added.Where(r => Subject(r) == Subject(rule)).ToList() is [var same] ? same : null;

    private static string Subject(string rule) => rule.Split(' ')[0];

    private static IEnumerable<MethodChange> OfMetrics(MethodSheet a, MethodSheet b)
    {
        var (before, after) = (a.Metrics.ToDictionary(m => m.Id), b.Metrics.ToDictionary(m => m.Id));
        foreach (var id in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var (old, now) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            var changes = (old, now) switch
            {
                (null, { } added) => [new MethodChange(id, added.Name, "added", null, null, Rule(added))],
                ({ } removed, null) => [new MethodChange(id, removed.Name, "removed", null, Rule(removed), null)],
                _ => OfMetric(old!, now!),
            };
            foreach (var change in changes)
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<MethodChange> OfMetric(MetricSheet before, MetricSheet after)
    {
        var (old, now) = (before.Aspects().ToDictionary(a => a.Aspect, a => a.Text), after.Aspects().ToDictionary(a => a.Aspect, a => a.Text));
        foreach (var aspect in old.Keys.Union(now.Keys))
        {
            var (was, becomes) = (old.GetValueOrDefault(aspect), now.GetValueOrDefault(aspect));
            if (was != becomes)
            {
                yield return new MethodChange(after.Id, after.Name, was is null ? "added" : becomes is null ? "removed" : "changed", aspect, was, becomes);
            }
        }
    }

    private static string Rule(MetricSheet metric) =>
        metric.MadeOf ?? string.Join("; ", metric.Units.Select(u => $"{u.Unit}: {u.Rule}"));
}
