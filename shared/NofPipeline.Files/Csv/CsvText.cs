using System.Globalization;
using System.Text;

namespace NofPipeline.Files.Csv;

/// <summary>
/// Writes CSV the same way every time: UTF-8 without byte order mark, LF, quotation marks only where RFC 4180 needs them, numbers
/// independent of culture. Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers never do, a
/// negative one being no formula.
/// </summary>
public sealed class CsvText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StringBuilder text = new();
    private bool rowStarted;

    /// <summary>Writes the header row.</summary>
    public CsvText(IEnumerable<string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        foreach (var name in header)
        {
            Cell(name);
        }

        EndRow();
    }

    /// <summary>Adds a cell of text. Spaces around it are left out, as readers do not keep them.</summary>
    public CsvText Text(string? value) => Cell(CellText.Escape(value ?? string.Empty));

    /// <summary>Adds a number without trailing zeros, or an empty cell.</summary>
    public CsvText Number(decimal? value) => Cell(Print(value, "0.############################"));

    /// <summary>Adds a number as NHS England prints it, with at least one decimal (<c>33.0</c>), or an empty cell.</summary>
    public CsvText PublishedNumber(decimal? value) => Cell(Print(value, "0.0###########################"));

    /// <summary>Adds a day as <c>2026-03-31</c>, or an empty cell.</summary>
    public CsvText Day(DateOnly? value) => Cell(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty);

    /// <summary>Ends the row.</summary>
    public CsvText EndRow()
    {
        text.Append('\n');
        rowStarted = false;
        return this;
    }

    /// <summary>The bytes of everything written.</summary>
    public byte[] ToBytes() => Utf8.GetBytes(text.ToString());

    // Minus zero is equal to zero, so it must be written as zero is.
    private static string Print(decimal? value, string format) =>
        (value == 0 ? 0 : value)?.ToString(format, CultureInfo.InvariantCulture) ?? string.Empty;

    private CsvText Cell(string value)
    {
        if (rowStarted)
        {
            text.Append(',');
        }

        rowStarted = true;
        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            text.Append(value);
        }
        else
        {
            text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return this;
    }
}
