using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads published results.</summary>
internal sealed class PublishedResultsReader(FindingLog log) : IFeed, IRowReader
{
    public static FeedLayout Layout { get; } = new((_, log) => new PublishedResultsReader(log))
    {
        Id = "published-results",
        Feed = "published-results",
        Title = "published results",
        Description = "Results that NHS England published, to compare ours with.",
        Origin = FeedOrigin.Own,
        Matching = HeaderMatching.Exact,
        Columns =
        [
            OwnColumns.Quarter,
            OwnColumns.OrgCode,
            FeedColumn.Text(TidyColumns.MetricId, "NHS England's id of the score, domain or summary row; of a metric where its rank is published.").Filled().Like(ColumnPatterns.PublishedId),
            FeedColumn.Number(TidyColumns.Value, "The result as printed.").Filled(),
            FeedColumn.Whole(TidyColumns.Rank, "Published rank within the organisation type; blank where none is printed.").AtLeast(1),
            FeedColumn.Number(TidyColumns.Median, "Published median of the values of the type, on value rows. The column may be left out, as may those of the quartiles.").OrAbsent(),
            FeedColumn.Number(TidyColumns.LowerQuartile, "Published 25th percentile of the values of the type; likewise.").OrAbsent(),
            FeedColumn.Number(TidyColumns.UpperQuartile, "Published 75th percentile; likewise.").OrAbsent(),
        ],
        Key = [TidyColumns.Quarter, TidyColumns.OrgCode, TidyColumns.MetricId],
        Figure = [],
        Supplies = [SuppliedPart.PublishedResults],
        Measures = [],
        Example =
        [
            "2025-26Q4,R0A,OF0014,3.91,24,8.71,5.42,11.23",
            "2025-26Q4,R0A,OF4100,1,,,,",
        ],
    };

    public static IReadOnlyList<FeedLayout> Layouts => [Layout];

    private readonly List<PublishedResultRow> rows = [];
    private readonly RowKeys<(Quarter, OdsCode, MetricId), (decimal, int?, PublishedSpread?)> keys = new(log, "quarter, organisation and metric");

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
            row.Raw(TidyColumns.Value))
        {
            Spread = PublishedSpread.Of(
                row.OptionalNumber(TidyColumns.Median), row.OptionalNumber(TidyColumns.LowerQuartile), row.OptionalNumber(TidyColumns.UpperQuartile)),
        };
        if (row.HasErrors || !keys.IsFirst(row, TidyColumns.Value, (result.Quarter, result.Organisation, result.Metric), (result.Value, result.Rank, result.Spread)))
        {
            return false;
        }

        rows.Add(result);
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with { PublishedResults = rows };
}
