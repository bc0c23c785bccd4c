using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Layouts;

namespace NofPipeline.Files.Published;

/// <summary>Reads NHS England's league tables.</summary>
internal sealed class LeagueTableReader(Quarter? fileQuarter, FindingLog log) : IRowReader
{
    private const int HighestSegment = 5;

    private readonly List<PublishedLeagueRow> rows = [];
    private readonly RowKeys<(Quarter, OdsCode), PublishedLeagueRow> keys = new(
        log, "quarter and organisation", (one, other) => one with { Line = 0 } == other with { Line = 0 });

    public bool Read(RowFields row)
    {
        var stated = PublishedFacts.Read(row);
        var read = new PublishedLeagueRow(
            fileQuarter ?? row.Quarter(PublishedColumns.Quarter),
            stated.Code,
            row.Number(PublishedColumns.AverageScore),
            row.Text(PublishedColumns.LikelyRangeOfAverage),
            row.WholeNumber(PublishedColumns.Segment, FindingCodes.SegmentMalformed, "segment", HighestSegment),
            YesNo(row, PublishedColumns.InDeficit),
            row.WholeNumber(PublishedColumns.Rank, FindingCodes.RankMalformed, "rank"),
            row.Text(PublishedColumns.LikelyRangeOfRank),
            stated,
            row.Line);
        if (row.HasErrors || !keys.IsFirst(row, PublishedColumns.TrustCode, (read.Quarter, read.Organisation), read))
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
}
