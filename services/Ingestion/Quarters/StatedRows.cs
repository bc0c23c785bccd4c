using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Files;
using NofPipeline.Files.Rows;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>The rows of a file that count as values and decisions of a quarter under a method.</summary>
internal static class StatedRows
{
    /// <summary>The values of metrics that the method knows.</summary>
    public static IEnumerable<MetricValueRow> Values(FeedFile file, Quarter quarter, MethodDefinition method) => file.Values
        .Where(r => r.Quarter == quarter)
        .Select(r => WithUnitOfMethod(r, file.Kind, method))
        .OfType<MetricValueRow>();

    /// <summary>The decisions of one kind, published flags included.</summary>
    public static IEnumerable<(OdsCode Code, Decision Decision, int Line)> Decisions(FeedFile file, Quarter quarter, DecisionDefinition definition)
    {
        var decided = file.Decisions
            .Where(r => r.Quarter == quarter && r.Decision.Kind == definition.Kind)
            .Select(r => (r.Organisation, r.Decision, r.Line));
        var flagged = file.Kind != FeedKind.PublishedMetrics ? [] : file.PublishedResults
            .Where(r => r.Quarter == quarter && r.Metric == definition.PublishedRow)
            .Select(r => (r.Organisation, PublishedFlag(definition, r), r.Line));
        return decided.Concat(flagged);
    }

    /// <summary>NHS England's <c>Units</c> column is wrong on many rows of 2026/27; where a metric has one unit only, the method says which.</summary>
    private static MetricValueRow? WithUnitOfMethod(MetricValueRow row, FeedKind? kind, MethodDefinition method) =>
        method.Metric(row.Metric) is not { } metric ? null
        : kind == FeedKind.PublishedMetrics && metric.Units.Count == 1 ? row with { Unit = metric.Units[0].Unit }
        : row;

    private static Decision PublishedFlag(DecisionDefinition definition, PublishedResultRow row) => new(
        definition.Kind,
        row.Value.ToString("0.##", CultureInfo.InvariantCulture),
        $"published flag {definition.PublishedRow}",
        "NHS England",
        null);
}
