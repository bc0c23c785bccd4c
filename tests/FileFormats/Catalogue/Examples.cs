using System.Text;
using NofPipeline.Files;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Rows;

namespace NofPipeline.FileFormats.Tests.Catalogue;

/// <summary>A file for every finding that reading can raise.</summary>
internal static class Examples
{
    public static IEnumerable<(string Name, FeedFile File)> All => [.. OfFiles(), .. OfHeaders(), .. OfRows(), .. OfFields(), .. OfMonths(), .. OfTotals()];

    private static IEnumerable<(string, FeedFile)> OfFiles() =>
    [
        ("a file without content", Given.Reading([])),
        ("a file of more bytes than are read", FeedReader.TooLarge("dropped.csv", FeedLimits.FileBytes + 1L)),
        ("a file that is not UTF-8", Given.Reading([.. "a,b\nM"u8, 0xFC, .. "nz\n"u8])),
        ("a file in UTF-16", Given.Reading([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a,b\n")])),
        ("a file with a zero byte", Given.Reading("a,b", "1\0,2")),
        ("a spreadsheet", Given.Reading(ZipFiles.Of(("[Content_Types].xml", "<x/>")))),
        ("a zip file with two files", Given.Reading(ZipFiles.Of(("a.csv", "x"), ("b.csv", "x")))),
        ("a zip file that is cut off", Given.Reading(ZipFiles.Of(("a.csv", "x"))[..40])),
        ("a zip file with a password", Given.Reading(ZipFiles.Encrypted("a.csv", "x"))),
        ("a zip file that unpacks to more than is read", Given.Reading(ZipFiles.OfZeros("a.csv", FeedLimits.FileBytes + 1L))),
        ("a header and no rows", Given.Reading(Given.ResultsHeader)),
        ("no row that is used", Given.Reading(Lines("cancer-waits", ("Basis", "National")))),
        ("a first release whose name tells no quarter", Given.Reading(Given.FirstPublishedHeader, "x")),
        ("a first release", Given.ReadingAs("trusts-q1-25-26.csv", Given.FirstPublishedHeader, Given.PublishedRow[(Given.PublishedRow.IndexOf(',', StringComparison.Ordinal) + 1)..])),
        ("more rows than are read", Given.Reading([Cancer, .. Enumerable.Repeat(",National,,,,,,,,,", FeedLimits.Rows + 1)])),
        ("more rows that are used than are kept", Given.Reading([Given.ResultsHeader, .. Enumerable.Range(0, FeedLimits.UsedRows + 1).Select(i => $"2025-26Q4,R{i / 10_000:00},OF{i % 10_000:0000},2,")])),
        ("more bytes that are used than are kept", Given.Reading([Given.DecisionsHeader, .. Enumerable.Range(0, 520).Select(i => $"2025-26Q4,RJ1,note-{i},1,{new string('x', 65_000)},who,")])),
        ("more organisations than the register holds", Given.Reading([Given.OrganisationsHeader, .. Enumerable.Range(0, FeedLimits.Organisations + 1).Select(i => $"{(char)('A' + (i / 10_000))}{i / 1000 % 10}{(char)('A' + (i / 100 % 10))}{i / 10 % 10}{(char)('A' + (i % 10))},Trust,acute,,London,2025-04-01,,")])),
        ("more findings than are listed", Given.Reading([Given.ResultsHeader, .. Enumerable.Repeat(",,,,", FeedLimits.Findings + 1)])),
    ];

    private static IEnumerable<(string, FeedFile)> OfHeaders() =>
    [
        ("a header of something else", Given.Reading("Period,Colour", "x,y")),
        ("a header with little in common", Given.Reading("quarter,org_code,colour,shape", "x")),
        ("semicolons", Given.Reading(Given.ResultsHeader.Replace(',', ';'), "x")),
        ("a header without a column", Given.Reading("quarter,org_code,metric_id,value", "x")),
        ("a header with a column too many", Given.Reading(Given.ResultsHeader + ",comment", "x")),
        ("a header that ends with a comma", Given.Reading(Given.ResultsHeader + ",", "x")),
        ("a header with a column twice", Given.Reading(Given.ResultsHeader + ",rank", "x")),
    ];

    private static IEnumerable<(string, FeedFile)> OfRows() =>
    [
        ("a quotation mark that is never closed", Given.Reading(Given.ResultsHeader, "2025-26Q4,\"RJ1,OF5002,2,1")),
        ("a quotation mark within a field", Given.Reading(Given.ResultsHeader, "2025-26Q4,R\"J1,OF5002,2,1")),
        ("a long field", Given.Reading(Given.ResultsHeader, $"{new string('x', FeedLimits.FieldBytes + 1)},,,,")),
        ("a long row", Given.Reading(Given.ResultsHeader, new string(',', FeedLimits.RowBytes + 1))),
        ("a row with a field too few", Given.Reading(Given.ResultsHeader, "2025-26Q4,RJ1,OF5002,2")),
        ("a row with a field too many", Given.Reading(Given.ResultsHeader, "2025-26Q4,RJ1,OF5002,2,1,")),
        ("a row of commas", Given.Reading(Given.ResultsHeader, ",,,,")),
        ("a row twice", Given.Reading(Given.ResultsHeader, "2025-26Q4,RJ1,OF5002,2,1", "2025-26Q4,RJ1,OF5002,2,1")),
        ("two rows that contradict each other", Given.Reading(Given.ResultsHeader, "2025-26Q4,RJ1,OF5002,2,1", "2025-26Q4,RJ1,OF5002,3,1")),
        ("periods that overlap", Given.Reading([.. Lines("organisations"), Row("organisations", ("valid_from", "2026-01-01"))])),
        ("a period that ends before it begins", Given.Reading(Lines("organisations", ("valid_to", "2025-03-31")))),
        ("an organisation that succeeds itself", Given.Reading(Lines("organisations", ("code", "RJ1"), ("successor", "RJ1")))),
    ];

    private static IEnumerable<(string, FeedFile)> OfFields() =>
    [
        .. new[] { "", "*", "12%", "\"1,234\"", "\"0,5\"", "1e5", "\u22121", "NaN", "1.2.3", "0.12345678901234567890123456789" }
            .Select(value => ($"the value {value}", Given.Reading(Lines("metric-values", ("value", value))))),
        ("a quarter Q5", Given.Reading(Lines("metric-values", ("quarter", "2025-26Q5")))),
        ("the code rj1", Given.Reading(Lines("metric-values", ("org_code", "rj1")))),
        ("the code RJ12", Given.Reading(Lines("metric-values", ("org_code", "RJ12")))),
        ("the code 1E+05", Given.Reading(Lines("metric-values", ("org_code", "1E+05")))),
        ("the metric of0003", Given.Reading(Lines("metric-values", ("metric_id", "of0003")))),
        ("the metric OF3", Given.Reading(Lines("metric-values", ("metric_id", "OF3")))),
        ("a blank unit", Given.Reading(Lines("metric-values", ("unit", "")))),
        ("the order 0", Given.Reading(Lines("metric-values", ("order", "0")))),
        ("the rank 1.5", Given.Reading(Lines("published-results", ("rank", "1.5")))),
        ("a blank rank", Given.Reading(Lines("published-league-table", ("Rank", "")))),
        ("the segment 6.0", Given.Reading(Lines("published-league-table", ("Segment", "6.0")))),
        ("a deficit of false", Given.Reading(Lines("published-league-table", ("Trust_in_financial_deficit", "false")))),
        ("a type that is not published", Given.Reading(Lines("published-league-table", ("Trust_type", "Hospital")))),
        ("a type that is no token", Given.Reading(Lines("organisations", ("type", "Acute trust")))),
        ("the day 31/03/2026", Given.Reading(Lines("organisations", ("valid_from", "31/03/2026")))),
        ("the day 03/04/2026", Given.Reading(Lines("organisations", ("valid_from", "03/04/2026")))),
        ("a file's name in place of its hash", Given.Reading(Lines("undone-files", ("sha256", "values.csv")))),
        ("final: yes", Given.Reading(Lines("finalisations", ("final", "yes")))),
    ];

    private static IEnumerable<(string, FeedFile)> OfMonths() =>
    [
        ("the period May-26", Given.Reading(Lines("monthly-figures", ("period", "May-26")))),
        ("the measure A&E", Given.Reading(Lines("monthly-figures", ("measure", "A&E")))),
        ("a denominator alone", Given.Reading(Lines("monthly-figures", ("numerator", "")))),
        ("the denominator -1", Given.Reading(Lines("monthly-figures", ("denominator", "-1")))),
        ("the period of another collection", Given.Reading(Lines("ae-monthly", ("Period", "DM01-MAY-2026")))),
        ("the count 9.5", Given.Reading(Lines("ae-monthly", ("A&E attendances Type 1", "9.5")))),
        ("a month by one of its days", Given.Reading(Lines("cancer-waits", ("Period", "10/04/2026")))),
    ];

    private static IEnumerable<(string, FeedFile)> OfTotals() =>
    [
        ("more over four hours than came", Given.Reading(Lines("ae-monthly", ("A&E attendances Type 1", "0"), (OverFourHours, "999999")))),
        ("a total of attendances that differs", Given.Reading([.. Lines("ae-monthly"), Row("ae-monthly", ("Period", "TOTAL"), ("Org Code", "TOTAL"), ("A&E attendances Type 1", "8"))])),
        ("within and after that are not the total", Given.Reading(Lines("cancer-waits", ("After", "1")))),
        ("weeks that are not the tests' total", Given.Reading(Lines("dm01-full-extract", ("Total WL", "8")))),
        ("a provider without its total", Given.Reading(Lines("dm01-full-extract"))),
        ("weeks that are not the pathways' total", Given.Reading(Lines("rtt-full-extract", ("Total All", "8")))),
        ("pathways without their total", Given.Reading(Lines("rtt-full-extract"))),
        ("a total of pathways that differs", Given.Reading([.. Lines("rtt-full-extract"), Row("rtt-full-extract", ("Treatment Function Code", "C_999"), ("Total All", "0"), ("Gt 52 To 53 Weeks SUM 1", "0"))])),
    ];

    private static string Cancer => Lines("cancer-waits")[0];

    private static string OverFourHours { get; } = FeedLayouts.All.Single(l => l.Id == "ae-monthly").Columns.First(c => c.Name.Contains("over 4", StringComparison.OrdinalIgnoreCase)).Name;

    /// <summary>The header and a row of a layout, some of its fields changed.</summary>
    private static string[] Lines(string layout, params (string Column, string Value)[] changes) => [Header(layout), Row(layout, changes)];

    private static string Row(string layout, params (string Column, string Value)[] changes)
    {
        var columns = Header(layout).Split(',');
        var fields = Encoding.UTF8.GetString(ValidFiles.Of(layout)).Split('\n')[1].Split(',');
        foreach (var (column, value) in changes)
        {
            var at = Array.IndexOf(columns, column);
            Assert.True(at >= 0, $"{layout} has no column {column}.");
            fields[at] = value;
        }

        return string.Join(',', fields);
    }

    private static string Header(string layout) => Encoding.UTF8.GetString(ValidFiles.Of(layout)).Split('\n')[0];
}
