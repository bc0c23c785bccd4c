using System.Globalization;
using System.Text;
using CsvHelper;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Csv;

/// <summary>Splits UTF-8 text into records by RFC 4180, one in memory at a time. Whatever is wrong comes back as a <see cref="CsvProblem"/>, never as an exception.</summary>
internal static class CsvRecords
{
    // Far above any layout; a row with more fields is wrong whatever they hold, so they are not even looked at.
    private const int MostFields = 1024;
    private const int MostRawShown = 200;

    /// <summary>All records in order, empty lines left out; a record over the limit of length is the last.</summary>
    public static IEnumerable<CsvRecord> Read(Stream text)
    {
        CsvMalformedReason? malformed = null;
        using var reader = CsvReader.Create(text, Options(reason => malformed = reason), leaveOpen: true);
        while (true)
        {
            malformed = null;
            if (!TryAdvance(reader, out var more, out var tooLong))
            {
                yield return TooLong(tooLong);
                yield break;
            }

            if (!more)
            {
                yield break;
            }

            var line = (int)reader.LineNumber;
            if (reader.RawRecord.Length > FeedLimits.RowBytes)
            {
                yield return TooLong(line);
                yield break;
            }

            yield return Record(reader, line, malformed);
        }
    }

    /// <summary>The fields of records with their places, by the line on which the record starts.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<CsvField>> Places(Stream text, IReadOnlySet<int> lines) =>
        Of<IReadOnlyList<CsvField>>(text, lines, reader => [.. Enumerable.Range(0, reader.FieldCount).Select(i => Place(reader, i))]);

    /// <summary>The text of records as it stands in the file, by the line on which the record starts.</summary>
    public static IReadOnlyDictionary<int, string> Texts(Stream text, IReadOnlySet<int> lines) =>
        Of(text, lines, reader => Encoding.UTF8.GetString(reader.RawRecord).TrimEnd('\r', '\n'));

    private static Dictionary<int, T> Of<T>(Stream text, IReadOnlySet<int> lines, Func<CsvReader, T> part)
    {
        var found = new Dictionary<int, T>();
        using var reader = CsvReader.Create(text, Options(_ => { }), leaveOpen: true);
        while (found.Count < lines.Count && TryAdvance(reader, out var more, out _) && more)
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
        Encoding = Encoding.UTF8,
        TrimWhitespace = false,
        SkipEmptyLines = true,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        // With room for the line break, so that the limit is that of the row whatever ends it.
        MaxRecordSize = FeedLimits.RowBytes + 2,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = record => malformed(record.Reason),
    };

    /// <summary>The reader's spans are slices of the record, so that their places need no second way of splitting records.</summary>
    private static CsvField Place(CsvReader reader, int index)
    {
        var field = reader.GetRawSpan(index);
        var read = reader.GetString(index);
        if (field.IsEmpty)
        {
            return new CsvField(0, 0, read);
        }

        if (!reader.RawRecord.Overlaps(field, out var offset))
        {
            throw new InvalidOperationException("A field is not a slice of its record.");
        }

        var place = (int)reader.ByteOffset + offset;
        return field is [(byte)'"', .., (byte)'"'] ? new CsvField(place + 1, field.Length - 2, read) : new CsvField(place, field.Length, read);
    }

    /// <summary>Goes to the next record; <c>false</c> where one is too long to be looked at, the only fault for which the reader throws.</summary>
    private static bool TryAdvance(CsvReader reader, out bool more, out int tooLong)
    {
        tooLong = 0;
        try
        {
            more = reader.Read();
            return true;
        }
        catch (CsvFormatException failure)
        {
            more = false;
            tooLong = (int)failure.LineNumber;
            return false;
        }
    }

    private static CsvRecord Record(CsvReader reader, int line, CsvMalformedReason? malformed)
    {
        var bytes = reader.RawRecord.Length;
        if (malformed is { } reason)
        {
            return new CsvRecord(line, bytes, [], reader.FieldCount, QuoteProblem(reason, reader.RawRecord));
        }

        if (reader.FieldCount > MostFields)
        {
            return new CsvRecord(line, bytes, [], reader.FieldCount, null);
        }

        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            if (reader.GetRawSpan(i).Length > FeedLimits.FieldBytes)
            {
                return new CsvRecord(line, bytes, [], reader.FieldCount, TooLongField(i));
            }

            fields[i] = reader.GetString(i);
        }

        return new CsvRecord(line, bytes, fields, fields.Length, null);
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

    private static CsvRecord TooLong(int line) => new(line, FeedLimits.RowBytes, [], 0, new CsvProblem(
        FindingCodes.RowTooLong,
        string.Create(CultureInfo.InvariantCulture, $"The row is longer than {FeedLimits.RowBytes:#,0} bytes; nothing after its beginning was read."),
        "Most often a quotation mark was opened here and never closed, or closed many rows further on.",
        null));

    private static CsvProblem TooLongField(int index) => new(
        FindingCodes.FieldTooLong,
        string.Create(CultureInfo.InvariantCulture, $"Field {index + 1} of this row is longer than {FeedLimits.FieldBytes:#,0} bytes."),
        "Most often a quotation mark was opened here and closed many rows further on.",
        null);
}
