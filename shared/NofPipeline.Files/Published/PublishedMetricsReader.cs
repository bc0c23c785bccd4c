using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Published;

/// <summary>Reads NHS England's metric CSV. The unit belongs to the key: infections may be stated as <c>rate</c> and as <c>count</c>.</summary>
internal sealed class PublishedMetricsReader(Quarter? fileQuarter, FindingLog log) : IRowReader
{
    private readonly List<PublishedMetricRow> rows = [];
    private readonly RowKeys<(Quarter, MetricId, OdsCode, string), PublishedMetricRow> keys = new(
        log, "quarter, metric, organisation and unit", (one, other) => (one.Value, one.Rank, one.Organisation) == (other.Value, other.Rank, other.Organisation));

    public bool Read(RowFields row)
    {
        var read = new PublishedMetricRow
        {
            Quarter = fileQuarter ?? row.Quarter(PublishedColumns.Quarter),
            Organisation = PublishedFacts.Read(row),
            Domain = row.Text(PublishedColumns.Domain),
            SubDomain = row.Text(PublishedColumns.SubDomain),
            Metric = row.MetricId(PublishedColumns.MetricId, names: false),
            Description = row.Text(PublishedColumns.MetricDescription),
            ReportingPeriod = row.Text(PublishedColumns.ReportingDate),
            Unit = row.RequiredText(PublishedColumns.Units),
            Value = row.Number(PublishedColumns.Value),
            Median = row.OptionalNumber(PublishedColumns.MedianValue),
            LowerQuartile = row.OptionalNumber(PublishedColumns.LowerQuartile),
            UpperQuartile = row.OptionalNumber(PublishedColumns.UpperQuartile),
            Rank = row.OptionalWholeNumber(PublishedColumns.Rank, FindingCodes.RankMalformed, "rank"),
            Line = row.Line,
            Raw = row.Raw(PublishedColumns.Value),
        };
        var key = (read.Quarter, read.Metric, read.Organisation.Code, read.Unit);
        if (row.HasErrors || !keys.IsFirst(row, PublishedColumns.Value, key, read))
        {
            return false;
        }

        rows.Add(read);
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with
    {
        PublishedMetrics = rows,
        Values = [.. rows.Where(r => r.Metric.Family() != MetricFamily.Summary).Select(AsValue)],
        PublishedResults = [.. rows.Where(r => r.Metric.Family() != MetricFamily.Value).Select(AsResult)],
    };

    // A score's rank is that of its value and says nothing about scores that are equal, so it is no order evidence.
    private static MetricValueRow AsValue(PublishedMetricRow row)
    {
        var isValue = row.Metric.Family() == MetricFamily.Value;
        OrderEvidence? order = isValue && row.Rank is { } rank ? new OrderEvidence(OrderBasis.PublishedRank, rank) : null;
        var unit = isValue ? row.Unit : MetricValueRow.ScoreUnit;
        return new(row.Quarter, row.Organisation.Code, row.Metric, unit, row.Value, order, row.ReportingPeriod, row.Organisation, row.Line, row.Raw);
    }

    private static PublishedResultRow AsResult(PublishedMetricRow row) =>
        new(row.Quarter, row.Organisation.Code, row.Metric, row.Value, row.Rank, row.Organisation, row.Line, row.Raw);
}
