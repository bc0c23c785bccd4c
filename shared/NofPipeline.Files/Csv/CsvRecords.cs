using System.Globalization;
using System.Text;
using CsvHelper;

namespace NofPipeline.Files.Csv;

/// <summary>Splits UTF-8 text into records by RFC 4180. Whatever is wrong comes back as a <see cref="CsvProblem"/>, never as an exception.</summary>
internal static class CsvRecords
{
    // Far above any layout; a row with more fields is wrong whatever they hold, so they are not even looked at.
    private const int MostFields = 1024;
    private const int MostRawShown = 200;

    /// <summary>All records in order, empty lines left out.</summary>
    public static IEnumerable<CsvRecord> Read(ReadOnlyMemory<byte> utf8)
    {
        CsvMalformedReason? malformed = null;
        using var reader = CsvReader.Create(utf8, Options(reason => malformed = reason));
        var line = 0;
        while (true)
        {
            malformed = null;
            if (!TryAdvance(reader, out var more))
            {
                yield return new CsvRecord(line + 1, [], 0, Unreadable());
                yield break;
            }

            if (!more)
            {
                yield break;
            }

            line = (int)reader.LineNumber;
            yield return Record(reader, line, malformed);
        }
    }

    /// <summary>The fields of records with their places, by the line on which the record starts.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<CsvField>> Places(ReadOnlyMemory<byte> utf8, IReadOnlySet<int> lines) => Of<IReadOnlyList<CsvField>>(
        utf8, lines, reader => [.. Enumerable.Range(0, reader.FieldCount).Select(i => Place(utf8.Span, reader.GetRawSpan(i), reader.GetString(i)))]);

    /// <summary>The text of records as it stands in the file, by the line on which the record starts.</summary>
    public static IReadOnlyDictionary<int, string> Texts(ReadOnlyMemory<byte> utf8, IReadOnlySet<int> lines) =>
        Of(utf8, lines, reader => Encoding.UTF8.GetString(reader.RawRecord).TrimEnd('\r', '\n'));

    private static Dictionary<int, T> Of<T>(ReadOnlyMemory<byte> utf8, IReadOnlySet<int> lines, Func<CsvReader, T> part)
    {
        var found = new Dictionary<int, T>();
        using var reader = CsvReader.Create(utf8, Options(_ => { }));
        while (found.Count < lines.Count && TryAdvance(reader, out var more) && more)
        {
            var line = (int)reader.LineNumber;
            if (lines.Contains(line))
            {
                found[line] = part(reader);
            }
        }

        return found;
    }

    private static CsvReaderOptions Options(Action<CsvMalformedReason> malformed) => new()
    {
        Separator = ',',
        HasHeader = false,
        Mode = CsvMode.Rfc4180,
        TrimWhitespace = false,
        SkipEmptyLines = true,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = record => malformed(record.Reason),
    };

    /// <summary>The reader's spans are slices of the text, so that their places need no second way of splitting records.</summary>
    private static CsvField Place(ReadOnlySpan<byte> text, ReadOnlySpan<byte> field, string read)
    {
        if (field.IsEmpty)
        {
            return new CsvField(0, 0, read);
        }

        if (!text.Overlaps(field, out var offset))
        {
            throw new InvalidOperationException("A field is not a slice of its text.");
        }

        return field is [(byte)'"', .., (byte)'"'] ? new CsvField(offset + 1, field.Length - 2, read) : new CsvField(offset, field.Length, read);
    }

    private static bool TryAdvance(CsvReader reader, out bool more)
    {
        try
        {
            more = reader.Read();
            return true;
        }
        catch (CsvFormatException)
        {
            more = false;
            return false;
        }
    }

    private static CsvRecord Record(CsvReader reader, int line, CsvMalformedReason? malformed)
    {
        if (malformed is { } reason)
        {
            return new CsvRecord(line, [], reader.FieldCount, QuoteProblem(reason, reader.RawRecord));
        }

        if (reader.FieldCount > MostFields)
        {
            return new CsvRecord(line, [], reader.FieldCount, null);
        }

        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            if (reader.GetRawSpan(i).Length > FeedLimits.FieldBytes)
            {
                return new CsvRecord(line, [], reader.FieldCount, TooLong(i));
            }

            fields[i] = reader.GetString(i);
        }

        return new CsvRecord(line, fields, fields.Length, null);
    }

    private static CsvProblem QuoteProblem(CsvMalformedReason reason, ReadOnlySpan<byte> raw)
    {
        var start = Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, 4 * MostRawShown)]);
        var shown = start.Length <= MostRawShown ? start : start[..MostRawShown];
        return reason == CsvMalformedReason.UnterminatedQuote
            ? new CsvProblem(
                FindingCodes.QuoteUnterminated,
                "A quotation mark is opened in this row and never closed.",
                "Close the quotation mark, or double it if it belongs to the text. Everything after it was taken for text of this row.",
                shown)
            : new CsvProblem(
                FindingCodes.QuoteMisplaced,
                "A quotation mark stands where none may stand.",
                "Put quotation marks around the whole field and double those inside it: \"see and \"\"treat\"\"\".",
                shown);
    }

    private static CsvProblem TooLong(int index) => new(
        FindingCodes.FieldTooLong,
        string.Create(CultureInfo.InvariantCulture, $"Field {index + 1} of this row is longer than {FeedLimits.FieldBytes:#,0} bytes."),
        "Most often a quotation mark was opened here and closed many rows further on.",
        null);

    private static CsvProblem Unreadable() => new(
        FindingCodes.FileUnreadable, "The text cannot be split into rows and fields from this row on.", "Save the file again as CSV (UTF-8).", null);
}
