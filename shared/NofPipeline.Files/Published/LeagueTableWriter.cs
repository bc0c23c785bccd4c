using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Published;

/// <summary>Writes NHS England's 12-column league table, ordered by quarter, type, rank and organisation.</summary>
public static class LeagueTableWriter
{
    /// <summary>The file's bytes. The average stands without trailing zeros, as published (<c>1.6</c>); segment and rank as <c>1.0</c>.</summary>
    public static byte[] Write(IEnumerable<PublishedLeagueRow> rows)
    {
        var csv = new CsvText(LeagueTableReader.Layouts[0].Columns.Select(c => c.Name));
        foreach (var row in rows.OrderBy(r => r.Quarter).ThenBy(r => r.Stated.Type).ThenBy(r => r.Rank).ThenBy(r => r.Organisation))
        {
            csv.Text(row.Quarter.Display)
                .Text(row.Stated.Region)
                .Text(row.Stated.Type.PublishedName())
                .Text(row.Stated.Subtype)
                .Text(row.Organisation.Value)
                .Text(row.Stated.Name)
                .PublishedNumber(row.Average)
                .Text(row.LikelyRangeOfAverage)
                .PublishedNumber(row.Segment)
                .Text(row.Override ? "Yes" : "No")
                .PublishedNumber(row.Rank)
                .Text(row.LikelyRangeOfRank)
                .EndRow();
        }

        return csv.ToBytes();
    }
}
