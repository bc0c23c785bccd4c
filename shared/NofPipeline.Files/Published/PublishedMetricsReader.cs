using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;
using P = NofPipeline.Files.Layouts.PublishedColumns;

namespace NofPipeline.Files.Published;

/// <summary>Reads NHS England's metric CSV. The unit belongs to the key: infections may be stated as <c>rate</c> and as <c>count</c>.</summary>
internal sealed class PublishedMetricsReader(Quarter? fileQuarter, FindingLog log) : IFeed, IRowReader
{
    private static readonly FeedColumn[] Figures =
    [
        FeedColumn.Text(P.Domain, "Domain of the framework."),
        FeedColumn.Text(P.SubDomain, "Sub-domain."),
        FeedColumn.Text(P.MetricId, "OF0xxx value, OF1xxx or OF2xxx score, OF4xxx domain, OF5xxx summary. Tells what the row is.").Filled().Like(ColumnPatterns.PublishedId),
        FeedColumn.Text(P.MetricDescription, "Name of the metric."),
        SharedColumns.ReportingDate,
        FeedColumn.Text(P.Units, "Unit as published; wrong on many rows of 2026/27.").NotEmpty(),
        FeedColumn.Number(P.Value, "The figure, to two decimals. A missing figure has no row.").Filled(),
        FeedColumn.Number(P.MedianValue, "Median of the organisation type; on value rows only."),
        FeedColumn.Number(P.LowerQuartile, "25th percentile of the values."),
        FeedColumn.Number(P.UpperQuartile, "75th percentile of the values."),
        FeedColumn.Number(P.Rank, "Competition rank within the organisation type on the unrounded value, written as 33.0; blank on many rows.").AtLeast(1),
    ];

    /// <summary>Since Q3 2025/26 at the latest, and the first release (September 2025), of which the quarter is in the file's name only.</summary>
    public static IReadOnlyList<FeedLayout> Layouts { get; } =
    [
        Of("published-metrics", "NHS England metric data", "The 17-column metric CSV as published since Q3 2025/26.", [SharedColumns.Quarter], "Q1 2025/26,"),
        Of("published-metrics-first-release", "NHS England metric data, first release", "The 16-column metric CSV of September 2025. The quarter is in the file's name only.", [], string.Empty)
            with
            { HasQuarterInFileName = true },
    ];

    private readonly List<PublishedMetricRow> rows = [];
    private readonly RowKeys<(Quarter, MetricId, OdsCode, string), PublishedMetricRow> keys = new(
        log, "quarter, metric, organisation and unit", (one, other) => (one.Value, one.Rank, one.Organisation) == (other.Value, other.Rank, other.Organisation));

    /// <summary>Every row with all its columns, in the file's order.</summary>
    public IReadOnlyList<PublishedMetricRow> Rows => rows;

    public bool Read(RowFields row)
    {
        var read = new PublishedMetricRow
        {
            Quarter = fileQuarter ?? row.Quarter(P.Quarter),
            Organisation = PublishedFacts.Read(row),
            Domain = row.Text(P.Domain),
            SubDomain = row.Text(P.SubDomain),
            Metric = row.MetricId(P.MetricId, names: false),
            Description = row.Text(P.MetricDescription),
            ReportingPeriod = row.Text(P.ReportingDate),
            Unit = row.RequiredText(P.Units),
            Value = row.Number(P.Value),
            Median = row.OptionalNumber(P.MedianValue),
            LowerQuartile = row.OptionalNumber(P.LowerQuartile),
            UpperQuartile = row.OptionalNumber(P.UpperQuartile),
            Rank = row.OptionalWholeNumber(P.Rank, FindingCodes.RankMalformed, "rank"),
            Line = row.Line,
            Raw = row.Raw(P.Value),
        };
        var key = (read.Quarter, read.Metric, read.Organisation.Code, read.Unit);
        if (row.HasErrors || !keys.IsFirst(row, P.Value, key, read))
        {
            return false;
        }

        rows.Add(read);
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with
    {
        IsPublishedMetrics = true,
        Values = [.. rows.Where(r => r.Metric.Family() != MetricFamily.Summary).Select(AsValue)],
        PublishedResults = [.. rows.Where(r => r.Metric.Family() != MetricFamily.Value).Select(AsResult)],
    };

    // A score's rank is that of its value and says nothing about scores that are equal, so it is no order evidence.
    private static MetricValueRow AsValue(PublishedMetricRow row)
    {
        var isValue = row.Metric.Family() == MetricFamily.Value;
        OrderEvidence? order = isValue && row.Rank is { } rank ? new OrderEvidence(OrderBasis.PublishedRank, rank) : null;
        var unit = isValue ? row.Unit : MetricValueRow.ScoreUnit;
        return new(row.Quarter, row.Organisation.Code, row.Metric, unit, row.Value, order, row.ReportingPeriod, row.Organisation, row.Line, row.Raw)
        {
            Spread = row.Spread,
        };
    }

    private static PublishedResultRow AsResult(PublishedMetricRow row) =>
        new(row.Quarter, row.Organisation.Code, row.Metric, row.Value, row.Rank, row.Organisation, row.Line, row.Raw);

    private static FeedLayout Of(string id, string title, string description, FeedColumn[] quarter, string exampleQuarter) =>
        new((fileQuarter, log) => new PublishedMetricsReader(fileQuarter, log))
        {
            Id = id,
            Feed = "published-metrics",
            Title = title,
            Description = $"{description} {SharedColumns.Tolerance}",
            Origin = FeedOrigin.Published,
            Matching = HeaderMatching.Tolerant,
            Columns = [.. quarter, .. SharedColumns.Organisation, .. Figures],
            Key = [.. quarter.Select(c => c.Name), P.MetricId, P.TrustCode, P.Units],
            Figure = [P.Value],
            Supplies = [SuppliedPart.MetricValues, SuppliedPart.Decisions, SuppliedPart.PublishedResults],
            Measures = [],
            Example =
            [
                $"{exampleQuarter}Midlands,Mental health and community trust,Community,R1A,Herefordshire and Worcestershire Health and Care NHS Trust,Access to services,Elective care,OF0005,Percentage of patients waiting over 52 weeks for community services,Jun-25,%,9.03,0.7,0.01,6.32,33.0",
                $"{exampleQuarter}Midlands,Mental health and community trust,Community,R1A,Herefordshire and Worcestershire Health and Care NHS Trust,Summary,Summary,OF5004,Financial override,Jun-25,flag,0.0,,,,",
            ],
        };
}
