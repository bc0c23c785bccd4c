using System.Text;

namespace NofPipeline.FileFormats.Tests;

/// <summary>
/// The cases that public sets of CSV test files cover (csv-spectrum, csv-test-data), made anew in a layout of ours: every content of a cell
/// with every line end, byte-order mark and end of file, between rows that must stay as they are.
/// </summary>
public sealed class Cases_of_public_CSV_test_sets
{
    private static readonly Dictionary<string, (string Cell, string Content)> Cells = new(StringComparer.Ordinal)
    {
        ["simple"] = ("why", "why"),
        ["empty"] = ("", ""),
        ["empty in quotes"] = ("\"\"", ""),
        ["in quotes without need"] = ("\"why\"", "why"),
        ["spaces inside"] = ("\"a b  c\"", "a b  c"),
        ["comma"] = ("\"Leeds, LS1\"", "Leeds, LS1"),
        ["only a comma"] = ("\",\"", ","),
        ["escaped quotes"] = ("\"so \"\"called\"\" reason\"", "so \"called\" reason"),
        ["only escaped quotes"] = ("\"\"\"\"\"\"", "\"\""),
        ["a line break"] = ("\"first{0}second\"", "first{0}second"),
        ["line breaks and quotes"] = ("\"first{0}\"\"second\"\"{0}third\"", "first{0}\"second\"{0}third"),
        ["blank lines inside"] = ("\"first{0}{0}second\"", "first{0}{0}second"),
        ["JSON"] = ("\"{{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [102.0, 0.5]}}\"", "{{\"type\": \"Point\", \"at\": [102.0, 0.5]}}"),
        ["letters beyond ASCII"] = ("žluťoučký ʤ", "žluťoučký ʤ"),
        ["a character beyond the basic plane"] = ("\"😎\"", "😎"),
        ["a leading space"] = (" why", "why"),
        ["a trailing space"] = ("why ", "why"),
    };

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    public static TheoryData<string, string, bool, bool> Dialects => new(
        from cell in Cells.Keys
        from lineEnd in LineEnds
        from marked in new[] { false, true }
        from ended in new[] { false, true }
        select (cell, lineEnd, marked, ended));

    private static readonly Dictionary<string, (string Text, string Code, int Line)> Wrong = new(StringComparer.Ordinal)
    {
        ["too few fields"] = ("H{0}R{0}2025-26Q4,RK1,financial-override,1{0}R", "row-field-count", 3),
        ["too many fields"] = ("H{0}R{0}2025-26Q4,RK1,financial-override,1,why,who,,{0}R", "row-field-count", 3),
        ["a quote that is not closed"] = ("H{0}R{0}2025-26Q4,RK1,financial-override,1,\"why,who,{0}R", "quote-unterminated", 3),
        ["a quote in quotes that is not escaped"] = ("H{0}R{0}2025-26Q4,RK1,financial-override,1,\"a, \" b\",who,{0}R", "quote-misplaced", 3),
        ["quotes without quotes around them"] = ("H{0}R{0}2025-26Q4,RK1,financial-override,1,a \"good\" reason,who,{0}R", "quote-misplaced", 3),
        ["only a header"] = ("H", "file-without-rows", 1),
        ["another header"] = ("qux,quux,quuz{0}R", "header-not-recognised", 1),
        ["no header"] = ("R{0}R", "header-not-recognised", 1),
    };

    public static TheoryData<string, string, bool> WrongOnes => new(
        from wrong in Wrong.Keys
        from lineEnd in LineEnds
        from ended in new[] { false, true }
        select (wrong, lineEnd, ended));

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_cell_is_read_as_it_is_meant_and_its_neighbours_are_unharmed(string name, string lineEnd, bool marked, bool ended)
    {
        var (cell, content) = Cells[name];
        var (written, meant) = (string.Format(null, cell, lineEnd), string.Format(null, content, lineEnd));
        var text = string.Join(lineEnd, Given.DecisionsHeader, Row("RJ1", "before"), Row("RK1", written), Row("RL1", "after")) + (ended ? lineEnd : string.Empty);

        var file = Given.Reading([.. marked ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(text)]);

        Given.AssertClean(file);
        Assert.Equal(["before", meant, "after"], file.Decisions.Select(d => d.Decision.Reason));
        Assert.Equal([2, 3, 4 + CountOf(written, lineEnd)], file.Decisions.Select(d => d.Line));
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void And_so_it_is_in_the_last_row(string name, string lineEnd, bool marked, bool ended)
    {
        var (cell, content) = Cells[name];
        var header = "quarter,org_code,decision,value,decided_by,decided_on,reason";
        var row = $"2025-26Q4,RK1,financial-override,1,NHS England,,{string.Format(null, cell, lineEnd)}";

        var file = Given.Reading([.. marked ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(header + lineEnd + row + (ended ? lineEnd : string.Empty))]);

        Given.AssertClean(file);
        Assert.Equal(string.Format(null, content, lineEnd), Assert.Single(file.Decisions).Decision.Reason);
    }

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void What_is_wrong_is_named_with_its_line(string name, string lineEnd, bool ended)
    {
        var (text, code, line) = Wrong[name];
        var whole = string.Format(null, text, lineEnd)
            .Replace("H" + lineEnd, Given.DecisionsHeader + lineEnd, StringComparison.Ordinal)
            .Replace("R" + lineEnd, Row("RJ1", "why") + lineEnd, StringComparison.Ordinal);
        whole = whole == "H" ? Given.DecisionsHeader : whole.EndsWith('R') ? whole[..^1] + Row("RL1", "why") : whole;

        var file = Given.Reading(Encoding.UTF8.GetBytes(whole + (ended ? lineEnd : string.Empty)));

        Assert.Contains(file.Findings, f => (f.Code, f.Line ?? 1) == (code, line));
        Assert.Empty(file.Decisions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("\uFEFF\n")]
    public void A_file_of_nothing_but_line_ends_is_empty(string text) =>
        Assert.Equal("file-empty", Given.OnlyFinding(Given.Reading(Encoding.UTF8.GetBytes(text))).Code);

    private static string Row(string code, string reason) => $"2025-26Q4,{code},financial-override,1,{reason},NHS England,";

    private static int CountOf(string text, string lineEnd) => (text.Length - text.Replace(lineEnd, string.Empty, StringComparison.Ordinal).Length) / lineEnd.Length;
}
