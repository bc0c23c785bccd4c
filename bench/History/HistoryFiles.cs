using System.Globalization;
using System.Text;
using NofPipeline.Domain.Calendar;

namespace NofPipeline.Bench.History;

/// <summary>
/// The files of the history: a register, and for each quarter 50, of which 6 were dropped first and the others are revisions. Their figures are
/// those of the sample's Q4 2025/26 with a revision's number added to the first of them.
/// </summary>
internal static class HistoryFiles
{
    private const int Revisions = 44;
    private const string ValuesHeader = "quarter,org_code,metric_id,unit,value,order,reporting_period";
    private const string DecisionsHeader = "quarter,org_code,decision,value,reason,decided_by,decided_on";
    private const string MonthsHeader = "period,org_code,measure,numerator,denominator,value";

    private static readonly string[] Types = ["acute", "mental-health-and-community", "ambulance"];
    private static readonly string[] Organisations = Sample("organisations.csv");
    private static readonly ILookup<string, string> Codes = Organisations.Skip(1).Select(Cells).ToLookup(r => r.Type, r => r.Code);
    private static readonly string[] Values = [.. Sample("metric-values-2025-26Q4.csv").Skip(1)];

    /// <summary>Without those of ambulance trusts, so that no quarter is final: a bundle holds built-in method data, and of ten years there is none.</summary>
    private static readonly string[] Decisions =
        [.. Sample("decisions-2025-26Q4.csv").Skip(1).Where(row => !Codes["ambulance"].Contains(row.Split(',')[1]))];


    public static (string Name, string Text) Register { get; } =
        ("organisations.csv", string.Join('\n', Organisations).Replace("2025-04-01", "2016-04-01", StringComparison.Ordinal) + "\n");

    /// <summary>The files of a quarter, oldest first.</summary>
    public static IEnumerable<(string Name, string Text)> Of(Quarter quarter)
    {
        yield return ($"decisions-{quarter}.csv", Text(DecisionsHeader, Decisions.Select(row => For(quarter, row))));
        foreach (var type in Types)
        {
            yield return ValuesOf(quarter, type, 0);
        }

        yield return MonthOf(quarter, 1, 0);
        yield return MonthOf(quarter, 2, 0);
        foreach (var revision in Enumerable.Range(1, Revisions))
        {
            yield return revision % 2 == 0 ? ValuesOf(quarter, Types[revision % Types.Length], revision) : MonthOf(quarter, revision % 3, revision);
        }
    }

    /// <summary>The metric values of a type; a later revision has another first figure.</summary>
    public static (string Name, string Text) ValuesOf(Quarter quarter, string type, int revision)
    {
        var codes = Codes[type].ToHashSet(StringComparer.Ordinal);
        var rows = Values.Where(row => codes.Contains(row.Split(',')[1])).Select(row => For(quarter, row)).ToList();
        var first = rows[0].Split(',');
        first[4] = string.Create(CultureInfo.InvariantCulture, $"{decimal.Parse(first[4], CultureInfo.InvariantCulture) + (revision / 1000m)}");
        rows[0] = string.Join(',', first);
        return ($"metric-values-{type}-{quarter}-{revision}.csv", Text(ValuesHeader, rows));
    }

    private static (string Name, string Text) MonthOf(Quarter quarter, int month, int revision)
    {
        var period = Month.Of(quarter.LastDay.Year, quarter.LastDay.Month - (2 - month));
        return (
            $"monthly-{period}-{revision}.csv",
            Text(MonthsHeader, Codes["acute"].Select((code, i) => string.Create(CultureInfo.InvariantCulture, $"{period},{code},rtt-18-weeks,{1000 + i + revision},{2000 + i},"))));
    }

    private static string For(Quarter quarter, string row) => $"{quarter}{row[row.IndexOf(',', StringComparison.Ordinal)..]}";

    private static string Text(string header, IEnumerable<string> rows) => new StringBuilder(header).Append('\n').AppendJoin('\n', rows).Append('\n').ToString();

    private static (string Code, string Type) Cells(string row)
    {
        // Names may have commas in quotation marks; the type is the only cell that is one of the tokens.
        var cells = row.Split(',');
        return (cells[0], cells.First(c => Types.Contains(c) || c == "icb"));
    }

    private static string[] Sample(string name) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "samples", "drop", name));
}
