using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads metric values.</summary>
internal sealed class MetricValuesReader(FindingLog log) : IFeed, IRowReader
{
    public static FeedLayout Layout { get; } = new((_, log) => new MetricValuesReader(log))
    {
        Id = "metric-values",
        Feed = "metric-values",
        Title = "metric values",
        Description = "One row per quarter, organisation, metric and unit. Where there is no value there is no row.",
        Origin = FeedOrigin.Own,
        Matching = HeaderMatching.Exact,
        Columns =
        [
            OwnColumns.Quarter,
            OwnColumns.OrgCode,
            FeedColumn.Text(TidyColumns.MetricId, "NHS England's id of the metric, or a lower-case name that the method gives to a figure never published on its own.").Filled().Like(ColumnPatterns.MetricId),
            FeedColumn.Text(TidyColumns.Unit, "Unit of the value; one that the method knows for the metric. Units are peer sets of their own.").NotEmpty(),
            FeedColumn.Number(TidyColumns.Value, "The figure, as precise as it is known; never rounded. Digits, at most one full stop, a hyphen before them if negative.").Filled(),
            FeedColumn.Whole(TidyColumns.Order, "Order among values that are equal as printed, 1 is best; comparable across organisation types. The column may be left out.").AtLeast(1).OrAbsent(),
            FeedColumn.Text(TidyColumns.ReportingPeriod, "Period of the data in free text, such as Dec-25; never read as a date."),
        ],
        Key = [TidyColumns.Quarter, TidyColumns.OrgCode, TidyColumns.MetricId, TidyColumns.Unit],
        Figure = [TidyColumns.Value],
        Supplies = [SuppliedPart.MetricValues],
        Measures = [],
        Example =
        [
            "2025-26Q4,R0A,OF0003,%,0.92,,Mar-26",
            "2025-26Q4,R0B,OF0003,%,0.01,2,Mar-26",
            "2025-26Q4,RBK,OF0003,%,0.01,1,Mar-26",
            "2025-26Q4,R0A,OF1069,score,2,,2024",
        ],
    };

    public static IReadOnlyList<FeedLayout> Layouts => [Layout];

    private readonly List<MetricValueRow> rows = [];
    private readonly RowKeys<(Quarter, OdsCode, MetricId, string), MetricValueRow> keys = new(
        log, "quarter, organisation, metric and unit", (one, other) => one with { Line = 0, Raw = string.Empty } == other with { Line = 0, Raw = string.Empty });

    public bool Read(RowFields row)
    {
        var order = row.OptionalWholeNumber(TidyColumns.Order, FindingCodes.OrderMalformed, "order");
        var value = new MetricValueRow(
            row.Quarter(TidyColumns.Quarter),
            row.OdsCode(TidyColumns.OrgCode),
            row.MetricId(TidyColumns.MetricId, names: true),
            row.RequiredText(TidyColumns.Unit),
            row.Number(TidyColumns.Value),
            order is { } position ? new OrderEvidence(OrderBasis.OrderColumn, position) : null,
            row.Text(TidyColumns.ReportingPeriod),
            null,
            row.Line,
            row.Raw(TidyColumns.Value));
        var key = (value.Quarter, value.Organisation, value.Metric, value.Unit);
        if (row.HasErrors || !keys.IsFirst(row, TidyColumns.Value, key, value))
        {
            return false;
        }

        rows.Add(value);
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with { Values = rows };
}
