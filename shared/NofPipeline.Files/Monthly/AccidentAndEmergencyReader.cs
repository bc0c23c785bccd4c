using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Monthly;

/// <summary>
/// Reads A&amp;E attendances: of all that came, with and without an appointment, how many took four hours at most. A total row, if there is
/// one, must be the sum of the others: if it is not, rows are missing.
/// </summary>
internal sealed class AccidentAndEmergencyReader(FindingLog log) : IRowReader
{
    private const string Collection = "MSitAE";
    private const string Total = "TOTAL";

    private readonly List<MonthlyFigureRow> rows = [];
    private readonly RowKeys<(Month, OdsCode), MonthlyFigure> keys = new(log, "month and organisation");
    private readonly decimal[] sums = new decimal[FigureColumns.AccidentAndEmergency.Count];
    private (RowFields Row, decimal[] Counts)? total;

    public bool Read(RowFields row)
    {
        var counts = FigureColumns.AccidentAndEmergency.Select(row.Count).ToArray();
        if (CellText.Trim(row.Raw(MonthlyColumns.PublishedPeriod)).Equals(Total, StringComparison.OrdinalIgnoreCase))
        {
            total = (row, counts);
            return true;
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += counts[i];
        }

        var month = row.Month(MonthlyColumns.PublishedPeriod, Collection);
        var provider = ProviderCodes.Read(row, MonthlyColumns.OrgCode);
        var attendances = counts.Take(MonthlyColumns.Attendances.Count).Sum();
        var over = counts.Skip(MonthlyColumns.Attendances.Count).Sum();
        if (over > attendances)
        {
            row.Wrong(
                MonthlyColumns.OverFourHours[0],
                FindingCodes.PartAboveWhole,
                string.Create(CultureInfo.InvariantCulture, $"{over} attendances took more than four hours, of {attendances} in all."),
                "Correct the counts.");
        }

        var figure = new MonthlyFigure(month, attendances - over, attendances, null);
        if (row.HasErrors || provider is not { } code || !keys.IsFirst(row, MonthlyColumns.OrgCode, (month, code), figure))
        {
            return false;
        }

        rows.Add(new MonthlyFigureRow(code, Measures.AccidentAndEmergencyFourHours, figure, [new FigureLine(row.Line, row.Raw(FigureColumns.AccidentAndEmergency), figure)]));
        return true;
    }

    public void Finish()
    {
        if (total is not var (row, counts) || log.HasErrors)
        {
            return;
        }

        foreach (var (column, (stated, sum)) in FigureColumns.AccidentAndEmergency.Zip(counts.Zip(sums)).Where(c => c.Second.First != c.Second.Second))
        {
            row.Wrong(
                column,
                FindingCodes.TotalDiffers,
                string.Create(CultureInfo.InvariantCulture, $"The total is {stated:#,0}; the rows add up to {sum:#,0}."),
                "Rows are missing or damaged: get the file again.");
        }
    }

    public FeedFile AddTo(FeedFile file) => file with { MonthlyFigures = rows };
}
