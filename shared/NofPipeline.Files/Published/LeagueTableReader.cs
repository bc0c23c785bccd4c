using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;
using P = NofPipeline.Files.Layouts.PublishedColumns;

namespace NofPipeline.Files.Published;

/// <summary>Reads NHS England's league tables.</summary>
internal sealed class LeagueTableReader(Quarter? fileQuarter, FindingLog log) : IFeed, IRowReader
{
    private const int HighestSegment = 5;

    private static readonly FeedColumn[] Results =
    [
        FeedColumn.Number(P.AverageScore, "Average metric score (OF5002).").Filled(),
        FeedColumn.Text(P.LikelyRangeOfAverage, "Text such as 1.2 to 1.89."),
        FeedColumn.Number(P.Segment, "Adjusted segment (OF5000), written as 1.0.").Filled().AtLeast(1).AtMost(HighestSegment),
        FeedColumn.YesNo(P.InDeficit, "Financial override (OF5004).").Filled(),
        FeedColumn.Number(P.Rank, "League rank within the organisation type, written as 1.0.").Filled().AtLeast(1),
        FeedColumn.Text(P.LikelyRangeOfRank, "Text such as 1 to 11."),
    ];

    /// <summary>As it is today, and the first release (September 2025): <c>Reporting_date</c>, which is free text, instead of <c>Quarter</c>.</summary>
    public static IReadOnlyList<FeedLayout> Layouts { get; } =
    [
        Of(
            "published-league-table", "NHS England league table", "The 12-column league table. One quarter and one organisation type per file.",
            [SharedColumns.Quarter, .. SharedColumns.Organisation], [P.Quarter, P.TrustCode], "Q4 2025/26,", string.Empty),
        Of(
            "published-league-table-first-release", "NHS England league table, first release", "The league table of September 2025, with Reporting_date instead of Quarter. The quarter is in the file's name only.",
            [.. SharedColumns.Organisation, SharedColumns.ReportingDate], [P.TrustCode], string.Empty, "Sep-25,")
            with
            { HasQuarterInFileName = true },
    ];

    private readonly List<PublishedLeagueRow> rows = [];
    private readonly RowKeys<(Quarter, OdsCode), PublishedLeagueRow> keys = new(
        log, "quarter and organisation", (one, other) => one with { Line = 0 } == other with { Line = 0 });

    public bool Read(RowFields row)
    {
        var stated = PublishedFacts.Read(row);
        var read = new PublishedLeagueRow(
            fileQuarter ?? row.Quarter(P.Quarter),
            stated.Code,
            row.Number(P.AverageScore),
            row.Text(P.LikelyRangeOfAverage),
            row.WholeNumber(P.Segment, FindingCodes.SegmentMalformed, "segment", HighestSegment),
            YesNo(row, P.InDeficit),
            row.WholeNumber(P.Rank, FindingCodes.RankMalformed, "rank"),
            row.Text(P.LikelyRangeOfRank),
            stated,
            row.Line);
        if (row.HasErrors || !keys.IsFirst(row, P.TrustCode, (read.Quarter, read.Organisation), read))
        {
            return false;
        }

        rows.Add(read);
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with { LeagueRows = rows };

    private static bool YesNo(RowFields row, string column)
    {
        var text = CellText.Trim(row.Raw(column));
        var yes = string.Equals(text, "Yes", StringComparison.OrdinalIgnoreCase);
        if (!yes && !string.Equals(text, "No", StringComparison.OrdinalIgnoreCase))
        {
            row.Wrong(column, FindingCodes.YesNoMalformed, "This is neither Yes nor No.", "Write Yes or No.");
        }

        return yes;
    }

    private static FeedLayout Of(string id, string title, string description, FeedColumn[] who, string[] key, string exampleQuarter, string exampleDate) =>
        new((fileQuarter, log) => new LeagueTableReader(fileQuarter, log))
        {
            Id = id,
            Feed = "published-league-table",
            Title = title,
            Description = $"{description} {SharedColumns.Tolerance}",
            Origin = FeedOrigin.Published,
            Matching = HeaderMatching.Tolerant,
            Columns = [.. who, .. Results],
            Key = key,
            Figure = [],
            Supplies = [SuppliedPart.LeagueTable],
            Measures = [],
            Example =
            [
                $"{exampleQuarter}South East,Mental health and community trust,Community,RYY,Kent Community Health NHS Foundation Trust,{exampleDate}1.53,1.2 to 1.89,1.0,No,1.0,1 to 11",
            ],
        };
}
