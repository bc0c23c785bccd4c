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
/// Reads cancer waiting times: of all told whether they have cancer, how many within 28 days of referral; of all treated, how many within 62. Only
/// providers' rows over all cancers, routes and modalities are used.
/// </summary>
internal sealed class CancerWaitsReader(FindingLog log) : IRowReader
{
    private const string Provider = "Provider";
    private const string AllCancers = "ALL CANCERS";
    private const string AllRoutes = "ALL ROUTES";
    private const string AllModalities = "ALL MODALITIES";
    private const string England = "Total";

    private readonly List<MonthlyFigureRow> rows = [];
    private readonly RowKeys<(Month, OdsCode, string), MonthlyFigure> keys = new(log, "month, organisation and standard");

    public bool Read(RowFields row)
    {
        if (!Says(row, WaitingTimesColumns.Basis, Provider)
            || !Says(row, WaitingTimesColumns.CancerType, AllCancers)
            || !Says(row, WaitingTimesColumns.Route, AllRoutes)
            || !(row.IsBlank(WaitingTimesColumns.Modality) || Says(row, WaitingTimesColumns.Modality, AllModalities))
            || Says(row, WaitingTimesColumns.OrgCode, England)
            || MeasureOf(CellText.Trim(row.Raw(WaitingTimesColumns.Standard))) is not { } measure)
        {
            return false;
        }

        var month = row.FirstOfMonth(MonthlyColumns.PublishedPeriod);
        var provider = ProviderCodes.Read(row, WaitingTimesColumns.OrgCode);
        var (within, after, total) = (row.Count(WaitingTimesColumns.Within), row.Count(WaitingTimesColumns.After), row.Count(WaitingTimesColumns.Total));
        if (!row.HasErrors && within + after != total)
        {
            row.Wrong(
                WaitingTimesColumns.Total,
                FindingCodes.TotalDiffers,
                string.Create(CultureInfo.InvariantCulture, $"The total is {total}; {within} within and {after} after the standard are {within + after}."),
                "Correct the counts, or get the file again.");
        }

        var figure = new MonthlyFigure(month, within, total, null);
        if (row.HasErrors || provider is not { } code || !keys.IsFirst(row, WaitingTimesColumns.OrgCode, (month, code, measure), figure))
        {
            return false;
        }

        rows.Add(new MonthlyFigureRow(code, measure, figure, [new FigureLine(row.Line, row.Raw(FigureColumns.CancerWaits), figure)]));
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with { MonthlyFigures = rows };

    private static string? MeasureOf(string standard) => standard.ToUpperInvariant() switch
    {
        "FDS" => Measures.Cancer28Days,
        "62D" => Measures.Cancer62Days,
        _ => null,
    };

    private static bool Says(RowFields row, string column, string word) =>
        string.Equals(CellText.Trim(row.Raw(column)), word, StringComparison.OrdinalIgnoreCase);
}
