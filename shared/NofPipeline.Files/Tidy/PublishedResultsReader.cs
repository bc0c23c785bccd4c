using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads published results.</summary>
internal sealed class PublishedResultsReader(FindingLog log) : IRowReader
{
    private readonly List<PublishedResultRow> rows = [];
    private readonly RowKeys<(Quarter, OdsCode, MetricId), (decimal, int?)> keys = new(log, "quarter, organisation and metric");

    public bool Read(RowFields row)
    {
        var result = new PublishedResultRow(
            row.Quarter(TidyColumns.Quarter),
            row.OdsCode(TidyColumns.OrgCode),
            row.MetricId(TidyColumns.MetricId, names: false),
            row.Number(TidyColumns.Value),
            row.OptionalWholeNumber(TidyColumns.Rank, FindingCodes.RankMalformed, "rank"),
            null,
            row.Line,
            row.Raw(TidyColumns.Value));
        if (row.HasErrors || !keys.IsFirst(row, TidyColumns.Value, (result.Quarter, result.Organisation, result.Metric), (result.Value, result.Rank)))
        {
            return false;
        }

        rows.Add(result);
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with { PublishedResults = rows };
}
