namespace NofPipeline.Files.Csv;

/// <summary>
/// Text in a cell. Spreadsheets run text that begins with certain characters as a formula, so writers put an apostrophe before it;
/// readers take the apostrophe away again.
/// </summary>
internal static class CellText
{
    private const string Starters = "=+-@\t\r";

    /// <summary>Without the spaces and no-break spaces around it, which NHS England's texts often have.</summary>
    public static string Trim(string text) => text.Trim(' ', '\u00A0');

    /// <summary>As it is written, quoting left aside.</summary>
    public static string Escape(string text)
    {
        var trimmed = Trim(text);
        return IsStarter(trimmed, 0) || HasEscape(trimmed) ? "'" + trimmed : trimmed;
    }

    /// <summary>As it was meant.</summary>
    public static string Unescape(string text)
    {
        var trimmed = Trim(text);
        return HasEscape(trimmed) ? trimmed[1..] : trimmed;
    }

    // An apostrophe before an apostrophe counts too: otherwise text that really begins with '= could not be told from an escaped =.
    private static bool HasEscape(string text) => text.Length > 1 && text[0] == '\'' && (text[1] == '\'' || IsStarter(text, 1));

    private static bool IsStarter(string text, int index) => text.Length > index && Starters.Contains(text[index], StringComparison.Ordinal);
}
