using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Movement;

/// <summary>
/// Takes the change of every average apart, exactly. Of a metric that both averages have, the change of its score is divided by their number; it is the
/// organisation's own as far as its new figure, put among the earlier peers, scores differently, the method's as far as the other method
/// scores the new figure among the new peers differently, and its peers' for the rest. What remains of the change comes from the metrics that only
/// one of the averages has.
/// </summary>
public static class AverageDecomposition
{
    /// <summary>Every organisation with an average in both, by code.</summary>
    /// <param name="before">The earlier quarter or version.</param>
    /// <param name="beforeMethod">The method that it is scored by.</param>
    /// <param name="after">The later one.</param>
    /// <param name="afterMethod">The method that it is scored by.</param>
    public static IReadOnlyList<AverageMovement> Of(
        QuarterFigures before, MethodDefinition beforeMethod, QuarterFigures after, MethodDefinition afterMethod)
    {
        var context = new Context(before, beforeMethod, after, afterMethod);
        var later = after.Scores.Organisations.ToDictionary(o => o.Organisation.Code);
        return
        [
            .. before.Scores.Organisations.OrderBy(o => o.Organisation.Code)
                .Where(o => o.Average is not null && later.GetValueOrDefault(o.Organisation.Code) is { Average: not null })
                .Select(o => Move(o, later[o.Organisation.Code], context)),
        ];
    }

    private static AverageMovement Move(OrganisationScores before, OrganisationScores after, Context context)
    {
        var earlier = ItemsOf(before, context.BeforeMethod);
        var later = ItemsOf(after, context.AfterMethod);
        var common = earlier.Keys.Intersect(later.Keys).ToHashSet();
        var items = earlier.Keys.Union(later.Keys).Order()
            .Select(id => new ItemMovement(
                id,
                earlier.TryGetValue(id, out var was) ? was : null,
                later.TryGetValue(id, out var now) ? now : null,
                common.Contains(id) ? PartsOf(id, before.Organisation, was, now, common.Count, context) : []))
            .ToList();
        var change = after.Average!.Unrounded - before.Average!.Unrounded;
        var rest = change - items.Sum(i => i.Parts.Sum(p => p.Points));
        if (rest != 0m && common.Count == items.Count && items.Any(i => i.Parts.Count > 0))
        {
            // Quotients are kept to 20 decimals: what is left of their digits belongs to the largest part, where no metric entered or left.
            var largest = items.Index().MaxBy(i => i.Item.Parts.Select(p => Math.Abs(p.Points)).DefaultIfEmpty().Max()).Index;
            items[largest] = items[largest] with { Parts = WithRest(items[largest].Parts, rest) };
            rest = 0m;
        }

        var parts = items.SelectMany(i => i.Parts).Append(new AveragePart(AverageCause.MetricSet, rest)).GroupBy(p => p.Cause);
        return new AverageMovement(
            before.Organisation.Code,
            before.Average.Unrounded,
            after.Average.Unrounded,
            [.. parts.Select(p => new AveragePart(p.Key, p.Sum(part => part.Points))).Where(p => p.Points != 0m).OrderBy(p => p.Cause)],
            items);
    }

    /// <summary>What the average is the mean of; also of scores from a version of the method that had other metrics.</summary>
    private static Dictionary<MetricId, decimal> ItemsOf(OrganisationScores scores, MethodDefinition method) =>
        scores.Metrics.Where(m => m.Averaged is not null).Select(m => (Id: m.Metric, Score: m.Averaged!.Value))
            .Concat(scores.Composites.Where(c => method.Composites.FirstOrDefault(d => d.Id == c.Id) is not { Averaged: false }).Select(c => (c.Id, Score: c.Unrounded)))
            .ToDictionary(i => i.Id, i => i.Score);

    private static IReadOnlyList<AveragePart> WithRest(IReadOnlyList<AveragePart> parts, decimal rest)
    {
        var largest = parts.MaxBy(p => Math.Abs(p.Points))!;
        return [.. parts.Select(p => p == largest ? p with { Points = p.Points + rest } : p)];
    }

    private static IReadOnlyList<AveragePart> PartsOf(MetricId item, Organisation organisation, decimal was, decimal now, int items, Context context)
    {
        var (valuesBefore, valuesAfter) = (context.ValuesBefore(organisation.Code, item), context.ValuesAfter(organisation.Code, item));
        var underOldMethod = context.MethodDiffers ? context.Later.ItemScore(item, organisation, valuesAfter) : now;
        var amongOldPeers = context.Earlier.ItemScore(item, organisation, Carried(valuesBefore, valuesAfter));
        if (underOldMethod is not { } sameMethod || amongOldPeers is not { } own)
        {
            // The earlier method cannot score the figure, for example because its unit is another now.
            return Kept([(AverageCause.Method, now - was)], items);
        }

        return Kept([(OwnCause(valuesBefore, valuesAfter), own - was), (AverageCause.PeersMoved, sameMethod - own), (AverageCause.Method, now - sameMethod)], items);
    }

    private static IReadOnlyList<AveragePart> Kept(IEnumerable<(AverageCause Cause, decimal Points)> parts, int items) =>
        [.. parts.Where(p => p.Points != 0m).Select(p => new AveragePart(p.Cause, ScoreRounding.Keep(p.Points / items)))];

    /// <summary>The new figures in the earlier quarter. What is unchanged keeps its order evidence; evidence of a later order says nothing there.</summary>
    private static IReadOnlyList<MetricValue> Carried(IReadOnlyList<MetricValue> before, IReadOnlyList<MetricValue> after) =>
    [
        .. after.Select(value => before.FirstOrDefault(b => (b.Metric, b.Unit, b.Value) == (value.Metric, value.Unit, value.Value)) ?? value with { Order = null }),
    ];

    private static AverageCause OwnCause(IReadOnlyList<MetricValue> before, IReadOnlyList<MetricValue> after)
    {
        var causes = after
            .Where(value => !before.Any(b => (b.Metric, b.Unit, b.Value) == (value.Metric, value.Unit, value.Value)))
            .Select(value => OwnCause(before.FirstOrDefault(b => b.Metric == value.Metric)?.ReportingPeriod, value.ReportingPeriod))
            .Distinct()
            .ToList();
        return causes is [var one] ? one : AverageCause.OwnFigures;
    }

    private static AverageCause OwnCause(string? periodBefore, string periodAfter) =>
        string.Equals(periodBefore, periodAfter, StringComparison.Ordinal) ? AverageCause.Revised
        : IsWholeYear(periodBefore) && IsWholeYear(periodAfter) ? AverageCause.AnnualRefreshed
        : AverageCause.OwnFigures;

    /// <summary>A calendar year (<c>2025</c>) or a financial year (<c>2024/25</c>), as NHS England writes the period of surveys and yearly accounts.</summary>
    private static bool IsWholeYear(string? period) =>
        period is { Length: 4 or 7 } && period[..4].All(char.IsAsciiDigit) && (period.Length == 4 || (period[4] == '/' && period[5..].All(char.IsAsciiDigit)));

    private sealed record Context(QuarterFigures Before, MethodDefinition BeforeMethod, QuarterFigures After, MethodDefinition AfterMethod)
    {
        private readonly Dictionary<OdsCode, IReadOnlyList<MetricValue>> before = ValuesOf(Before);
        private readonly Dictionary<OdsCode, IReadOnlyList<MetricValue>> after = ValuesOf(After);

        public bool MethodDiffers { get; } = BeforeMethod.Digest != AfterMethod.Digest
            || !BeforeMethod.MetricsIn(Before.Inputs.Quarter).SequenceEqual(AfterMethod.MetricsIn(After.Inputs.Quarter));

        public Rescorer Earlier { get; } = new(Before.Inputs, BeforeMethod, Before.Inputs.Quarter);

        /// <summary>The later figures under the earlier quarter's rules.</summary>
        public Rescorer Later { get; } = new(After.Inputs, BeforeMethod, Before.Inputs.Quarter);

        public IReadOnlyList<MetricValue> ValuesBefore(OdsCode code, MetricId item) => ValuesOf(before, code, item, BeforeMethod);

        public IReadOnlyList<MetricValue> ValuesAfter(OdsCode code, MetricId item) => ValuesOf(after, code, item, AfterMethod);

        private static IReadOnlyList<MetricValue> ValuesOf(
            Dictionary<OdsCode, IReadOnlyList<MetricValue>> values, OdsCode code, MetricId item, MethodDefinition method)
        {
            var metrics = method.Composites.FirstOrDefault(c => c.Id == item)?.Components ?? [item];
            return [.. values[code].Where(v => metrics.Contains(v.Metric))];
        }

        private static Dictionary<OdsCode, IReadOnlyList<MetricValue>> ValuesOf(QuarterFigures figures) =>
            figures.Inputs.Organisations.ToDictionary(o => o.Organisation.Code, o => o.Values);
    }
}
