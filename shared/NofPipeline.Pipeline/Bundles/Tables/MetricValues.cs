using NofPipeline.Domain.Values;
using NofPipeline.Files;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;
using NofPipeline.Files.Tidy;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>The metric values in the tidy layout in which they can be dropped in again.</summary>
internal static class MetricValues
{
    private static readonly Dictionary<string, (string Type, string Description)> ByName = new()
    {
        [TidyColumns.Quarter] = ("string", "NHS financial quarter, such as 2025-26Q4."),
        [TidyColumns.OrgCode] = ("string", "ODS code."),
        [TidyColumns.MetricId] = ("string", "Id of the metric."),
        [TidyColumns.Unit] = ("string", "Unit of the value."),
        [TidyColumns.Value] = ("number", "The figure as ingested, never rounded."),
        [TidyColumns.Order] = ("integer", "Order among values that are equal as printed, the lower the better, comparable across types; where order_basis of the scores is published-score, the published score times 100; empty where not known."),
        [TidyColumns.ReportingPeriod] = ("string", "Period of the data in free text."),
    };

    public static BundleTable Of(BundleInput input)
    {
        var quarter = input.Inputs.Quarter;
        var rows =
            from organisation in input.Inputs.Organisations
            from value in organisation.Values
            select new MetricValueRow(
                quarter,
                organisation.Organisation.Code,
                value.Metric,
                value.Unit,
                value.Value,
                Comparable(value.Order),
                value.ReportingPeriod,
                Stated: null,
                Line: 0,
                Raw: string.Empty);
        return new BundleTable(
            $"nof-{quarter}-values.csv",
            $"Metric values, {quarter.Display}",
            "One row per organisation, metric and unit, in the layout that the drop folder takes.",
            [.. FeedLayouts.MetricValues.Columns.Select(c => new BundleColumn(c.Name, ByName[c.Name].Type, ByName[c.Name].Description))],
            [TidyColumns.Quarter, TidyColumns.OrgCode, TidyColumns.MetricId, TidyColumns.Unit],
            MetricValuesWriter.Write(rows));
    }

    /// <summary>A published score stands in the order column too: like its positions it may be compared across all types.</summary>
    private static OrderEvidence? Comparable(OrderEvidence? order) =>
        order is { Basis: OrderBasis.PublishedScore, Position: var position } ? new OrderEvidence(OrderBasis.OrderColumn, position) : order;
}
