using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads metric values.</summary>
internal sealed class MetricValuesReader(FindingLog log) : IRowReader
{
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
