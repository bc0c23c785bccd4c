using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Published;
using NofPipeline.Files.Rows;

namespace NofPipeline.Pipeline.Shelf;

/// <summary>The rows of a file that count as values, decisions and published results of a quarter under a method.</summary>
public static class StatedRows
{
    /// <summary>The values of metrics that the method knows.</summary>
    public static IEnumerable<MetricValueRow> Values(FeedFile file, Quarter quarter, MethodDefinition method) => file.Values
        .Where(r => r.Quarter == quarter)
        .Select(r => WithUnitOfMethod(r, file.IsPublishedMetrics, method))
        .OfType<MetricValueRow>();

    /// <summary>The values that can count: of metrics that the method has for the organisation's type. Of an organisation that nobody knows all of them wait.</summary>
    public static IEnumerable<MetricValueRow> Values(FeedFile file, Quarter quarter, MethodDefinition method, OrganisationFacts facts) =>
        Values(file, quarter, method).Where(r => facts.CanHave(r.Organisation, method.Metric(r.Metric)!, method));

    /// <summary>
    /// Values of a file with the order that the scores beside them tell, where it is NHS England's own: only of values that are scored by their rank, because
    /// the score of any other says nothing of the order of equal values.
    /// </summary>
    public static IEnumerable<MetricValueRow> InPublishedOrder(IEnumerable<MetricValueRow> values, FeedFile file, Quarter quarter, MethodDefinition method)
    {
        var scores = !file.IsPublishedMetrics ? [] : file.PublishedResults
            .Where(r => r.Quarter == quarter)
            .GroupBy(r => (r.Organisation, r.Metric))
            .ToDictionary(g => g.Key, g => g.Last().Value);
        return values.Select(row =>
            method.Metric(row.Metric) is { ScoreId: { } id } metric
            && metric.Scoring(row.Unit)?.Rule is { IsRanking: true }
            && scores.TryGetValue((row.Organisation, id), out var score)
                ? row with { Order = new OrderEvidence(OrderBasis.PublishedScore, ToPosition(score), row.Order?.Position) }
                : row);
    }

    /// <summary>The decisions of one kind, published flags included.</summary>
    public static IEnumerable<(OdsCode Code, Decision Decision, int Line)> Decisions(FeedFile file, Quarter quarter, DecisionDefinition definition)
    {
        var decided = file.Decisions
            .Where(r => r.Quarter == quarter && r.Decision.Kind == definition.Kind)
            .Select(r => (r.Organisation, r.Decision, r.Line));
        var flagged = !file.IsPublishedMetrics ? [] : file.PublishedResults
            .Where(r => r.Quarter == quarter && r.Metric == definition.PublishedRow)
            .Select(r => (r.Organisation, PublishedFlag(definition, r), r.Line));
        return decided.Concat(flagged);
    }

    /// <summary>The published results, with the values that a published file ranks or states the spread of.</summary>
    public static IEnumerable<PublishedResultRow> Published(FeedFile file, Quarter quarter)
    {
        var ranked = !file.IsPublishedMetrics ? [] : file.Values
            .Where(v => v.Quarter == quarter && (v.Order is not null || v.Spread is not null))
            .Select(v => new PublishedResultRow(v.Quarter, v.Organisation, v.Metric, v.Value, v.Order?.Position, v.Stated, v.Line, v.Raw) { Spread = v.Spread });
        return file.PublishedResults.Where(r => r.Quarter == quarter).Concat(ranked);
    }

    /// <summary>What a published league table says of each organisation.</summary>
    public static IEnumerable<(OdsCode Code, IReadOnlyList<PublishedResult> Results, int Line)> League(
        FeedFile file, Quarter quarter, MethodDefinition method) => file.LeagueRows
        .Where(r => r.Quarter == quarter)
        .Select(r => (
            r.Organisation,
            (IReadOnlyList<PublishedResult>)
            [
                new PublishedResult(r.Organisation, method.Summary.Average, r.Average, null) { Likely = LikelyRangeText.Parse(r.LikelyRangeOfAverage) },
                new PublishedResult(r.Organisation, method.Summary.Adjusted, r.Segment, r.Rank) { Likely = LikelyRangeText.Parse(r.LikelyRangeOfRank) },
                new PublishedResult(r.Organisation, method.Override.Id, r.Override ? 1m : 0m, null),
            ],
            r.Line));

    private static MetricValueRow? WithUnitOfMethod(MetricValueRow row, bool isPublished, MethodDefinition method) =>
        method.Metric(row.Metric) is not { } metric ? null
        : isPublished ? row with { Unit = metric.PublishedUnit(row.Unit) }
        : row;

    /// <summary>Scores are printed with two decimals.</summary>
    private static int ToPosition(decimal score) => (int)ScoreRounding.Print(score * 100m, 0);

    private static Decision PublishedFlag(DecisionDefinition definition, PublishedResultRow row) =>
        Decision.Published(definition.Kind, row.Value.ToString("0.##", CultureInfo.InvariantCulture), row.Metric.Value);
}
