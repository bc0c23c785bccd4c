using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Fields;

/// <summary>
/// The fields of one row by column name. Asking for a field that is wrong records a finding and answers with a placeholder, so that
/// all that is wrong with a row is found at once; a row with <see cref="HasErrors"/> must not be used.
/// </summary>
internal sealed class RowFields(IReadOnlyDictionary<string, int> positions, TextPool pool, FindingLog log, CsvRecord record)
{
    public int Line => record.Line;

    public bool HasErrors { get; private set; }

    /// <summary>The text exactly as it stands in the file; empty when the file lacks an optional column.</summary>
    public string Raw(string column) => positions.TryGetValue(column, out var position) ? record.Fields[position] : string.Empty;

    /// <summary>The texts of several fields, separated by commas.</summary>
    public string Raw(IEnumerable<string> columns) => string.Join(',', columns.Select(Raw));

    public bool IsBlank(string column) => CellText.Trim(Raw(column)).Length == 0;

    /// <summary>The text as it stands in the file, of a field that many rows share.</summary>
    public string RawShared(string column) => pool.Of(Raw(column));

    /// <summary>Text that may be empty.</summary>
    public string Text(string column) => pool.Of(CellText.Unescape(Raw(column)));

    public string RequiredText(string column)
    {
        if (IsBlank(column))
        {
            Wrong(column, FindingCodes.TextMissing, "The field is blank.", "Fill the field in.");
        }

        return Text(column);
    }

    /// <summary>A statement that holds (1) or does not (0).</summary>
    public bool OneOrZero(string column)
    {
        var text = CellText.Trim(Raw(column));
        if (text is not ("0" or "1"))
        {
            Wrong(column, FindingCodes.OneOrZeroMalformed, "The field is neither 1 nor 0.", "Write 1 where it holds and 0 where it does not.");
        }

        return text == "1";
    }

    public decimal Number(string column) => Checked(column, NumberText.Read(Raw(column), out var value), value);

    public decimal? OptionalNumber(string column) => IsBlank(column) ? null : Number(column);

    public int WholeNumber(string column, string code, string noun, int most = int.MaxValue) =>
        Checked(column, WholeNumberText.Read(Raw(column), code, noun, most, out var value), value);

    public int? OptionalWholeNumber(string column, string code, string noun) => IsBlank(column) ? null : WholeNumber(column, code, noun);

    public Quarter Quarter(string column) => Checked(column, CodeText.Read(Raw(column), out Quarter quarter), quarter);

    public OdsCode OdsCode(string column) => Checked(column, CodeText.Read(pool.Of(Raw(column)), out OdsCode code), code);

    public OdsCode? OptionalOdsCode(string column) => IsBlank(column) ? null : OdsCode(column);

    public MetricId MetricId(string column, bool names) => Checked(column, CodeText.Read(pool.Of(Raw(column)), names, out var id), id);

    public Month Month(string column) => Checked(column, PeriodText.Read(Raw(column), out var month), month);

    /// <summary>A month in one of NHS England's monthly files, which put the name of the collection before it.</summary>
    public Month Month(string column, string collection) => Checked(column, PeriodText.Read(Raw(column), collection, out var month), month);

    /// <summary>A month that is written as its first day.</summary>
    public Month FirstOfMonth(string column) => Checked(column, PeriodText.ReadFirstDay(Raw(column), out var month), month);

    public decimal Count(string column) => Checked(column, CountText.Read(Raw(column), out var count), count);

    public string Measure(string column) => Checked(column, MeasureText.Read(pool.Of(Raw(column)), out var measure), measure);

    public DateOnly Day(string column) => Checked(column, DateText.Read(Raw(column), out var day), day);

    public DateOnly? OptionalDay(string column) => IsBlank(column) ? null : Day(column);

    /// <summary>Records that a field is wrong.</summary>
    public void Wrong(string column, string code, string message, string hint)
    {
        HasErrors = true;
        log.Error(code, message, hint, record.Line, column, Raw(column));
    }

    private T Checked<T>(string column, FieldProblem? problem, T value)
    {
        if (problem is not null)
        {
            Wrong(column, problem.Code, problem.Message, problem.Hint);
        }

        return value;
    }
}
