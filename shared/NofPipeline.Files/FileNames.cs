using System.Globalization;
using System.Text;

namespace NofPipeline.Files;

/// <summary>Names that others chose: how they are shown to people, and how files are named after them.</summary>
public static class FileNames
{
    /// <summary>Room is left for the hash before a name and for the ending of a receipt behind it; file systems allow 255 bytes.</summary>
    private const int MostBytes = 200;

    private const int LongestEnding = 16;
    private const int BytesOfMark = 13;

    private const string Forbidden = "<>:\"/\\|?*";

    private static readonly string[] Devices =
    [
        "CON", "PRN", "AUX", "NUL",
        .. Enumerable.Range(0, 10).SelectMany(n => new[] { string.Create(CultureInfo.InvariantCulture, $"COM{n}"), string.Create(CultureInfo.InvariantCulture, $"LPT{n}") }),
    ];

    /// <summary>
    /// The name itself where any file system takes it, with room for what is put around it; otherwise one made from it, which the hash
    /// tells from all others.
    /// </summary>
    public static string Safe(string fileName, string sha256)
    {
        var text = string.Concat(fileName.EnumerateRunes().Select(r => IsHarmless(r) && !Forbidden.Contains(r.ToString(), StringComparison.Ordinal) ? r.ToString() : "_"));
        if (text[^1] is ' ' or '.')
        {
            text = $"{text[..^1]}_";
        }

        if (Devices.Contains(text.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase))
        {
            text = $"_{text}";
        }

        if (text == fileName && Encoding.UTF8.GetByteCount(text) <= MostBytes)
        {
            return fileName;
        }

        var ending = Path.GetExtension(text) is { Length: <= LongestEnding } ofText ? ofText : string.Empty;
        return $"{Cut(text[..^ending.Length], MostBytes - BytesOfMark - Encoding.UTF8.GetByteCount(ending))}-{sha256[..(BytesOfMark - 1)]}{ending}";
    }

    /// <summary>The name on one line, whatever is in it: line breaks and marks that turn text round are written out.</summary>
    public static string Shown(string fileName) => string.Concat(fileName.EnumerateRunes().Select(r =>
        IsHarmless(r) ? r.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{{{r.Value:X4}}}")));

    /// <summary>Whether a listed name has bytes that are no text (the runtime puts U+FFFD for them), so that it names nothing any more.</summary>
    public static bool IsUnspeakable(string name) => name.Contains('\uFFFD', StringComparison.Ordinal);

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Cut(string text, int bytes)
    {
        var cut = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
            {
                break;
            }

            cut.Append(rune.ToString());
        }

        return cut.ToString();
    }
}
