using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Operator.Replay;

/// <summary>Where a method and the figures of a quarter of another method's year do not meet.</summary>
/// <param name="Unknown">Metrics with values that the method does not know, or not in this unit: they count for nothing.</param>
/// <param name="Absent">Metrics that the method scores and that have no value: means run over the rest.</param>
/// <param name="UnknownDomains">Domains with scores for which the method has no cuts.</param>
/// <param name="OverrideNotStated">Organisations of which nothing says whether the financial override applies: no decision, and nothing to derive it from.</param>
internal sealed record MethodCoverage(
    IReadOnlyList<string> Unknown, IReadOnlyList<string> Absent, IReadOnlyList<string> UnknownDomains, int OverrideNotStated)
{
    /// <summary>Of the stages of a replay that compute: scoring by the inputs, segmentation by the scores.</summary>
    public static async Task<MethodCoverage> OfAsync(
        ISnapshotStore store, IReadOnlyList<StageResult> results, MethodDefinition method, CancellationToken cancellationToken)
    {
        var inputs = results.FirstOrDefault(r => r.Stage == ReplayStage.Scoring) is { } scored
            ? await InputsSnapshot.ReadAsync(store, await store.UpstreamAsync(scored.Header, cancellationToken), cancellationToken)
            : null;
        var segmented = results.FirstOrDefault(r => r.Stage == ReplayStage.Segmentation)?.Header;
        var scores = segmented is null
            ? null
            : await ScoresSnapshot.ReadAsync(store, await store.UpstreamAsync(segmented, cancellationToken), cancellationToken);
        var segments = segmented is null ? null : await SegmentsSnapshot.ReadAsync(store, segmented, cancellationToken);
        return new MethodCoverage(
            inputs is null ? [] : [.. UnknownIn(inputs, method).Distinct()],
            inputs is null ? [] : [.. AbsentFrom(inputs, method)],
            scores is null ? [] : [.. UnknownDomainsIn(scores, method)],
            segments?.Organisations.Count(o => o.Override.Source == OverrideSource.NotStated) ?? 0);
    }

    private static IEnumerable<string> UnknownIn(QuarterInputs inputs, MethodDefinition method) =>
        from value in inputs.Organisations.SelectMany(o => o.Values)
        group value by (value.Metric, value.Unit) into same
        where method.Metric(same.Key.Metric)?.Scoring(same.Key.Unit) is null
        orderby same.Key.Metric, same.Key.Unit
        select method.Metric(same.Key.Metric) is null ? same.Key.Metric.Value : $"{same.Key.Metric} in {same.Key.Unit}";

    private static IEnumerable<string> AbsentFrom(QuarterInputs inputs, MethodDefinition method)
    {
        var given = inputs.Organisations.SelectMany(o => o.Values).Select(v => (v.Metric, v.Unit)).ToHashSet();
        return method.Metrics
            .Where(m => m.Units.Any(u => u.Rule is not null) && !m.Units.Any(u => given.Contains((m.Id, u.Unit))))
            .Select(m => m.Id.Value);
    }

    private static IEnumerable<string> UnknownDomainsIn(QuarterScores scores, MethodDefinition method) => scores.Organisations
        .SelectMany(o => o.Domains)
        .Select(d => d.Id)
        .Except(method.Domains.Select(d => d.Id))
        .Order(StringComparer.Ordinal);
}
