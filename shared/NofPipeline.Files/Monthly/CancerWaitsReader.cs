using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Monthly;

/// <summary>
/// Reads cancer waiting times: of all told whether they have cancer, how many within 28 days of referral; of all treated, how many within 62. Only
/// providers' rows over all cancers, routes and modalities are used.
/// </summary>
internal sealed class CancerWaitsReader(FindingLog log) : IFeed, IRowReader
{
    private const string TwentyEightDays = "cancer-28-days";
    private const string SixtyTwoDays = "cancer-62-days";
    private const string Period = "Period";
    private const string Basis = "Basis";
    private const string OrgCode = "Org_Code";
    private const string Standard = "Standard_or_Item";
    private const string CancerType = "Cancer_Type";
    private const string Route = "Referral_Route_or_Stage";
    private const string Modality = "Treatment_Modality";
    private const string Total = "Total";
    private const string Within = "Within";
    private const string After = "After";
    private const string Provider = "Provider";
    private const string AllCancers = "ALL CANCERS";
    private const string AllRoutes = "ALL ROUTES";
    private const string AllModalities = "ALL MODALITIES";
    private const string England = "Total";

    private static readonly string[] Figure = [Within, Total];

    private readonly List<MonthlyFigureRow> rows = [];
    private readonly RowKeys<(Month, OdsCode, string), MonthlyFigure> keys = new(log, "month, organisation and standard");

    /// <summary>The columns that are known; not compared with a file, so their headers must be exact.</summary>
    public static IReadOnlyList<FeedLayout> Layouts { get; } =
    [
        new((_, log) => new CancerWaitsReader(log))
        {
            Id = "cancer-waits",
            Feed = "cancer-waits",
            Title = "monthly cancer waiting times, combined CSV",
            Description = "The columns that are read; a file may have others. Described by others who read the files of 2025 and 2026; not compared with a file. Only providers' rows over all cancers, routes and modalities are used.",
            Origin = FeedOrigin.Monthly,
            Matching = HeaderMatching.Exact,
            HasOtherColumns = true,
            Columns =
            [
                FeedColumn.Text(Period, "First day of the month, 2026-05-01 or 01/05/2026.").Filled(),
                FeedColumn.Text(Basis, "Provider; commissioners are not used.").Filled(),
                FeedColumn.Text(OrgCode, "Code of the provider; Total for England.").Filled(),
                FeedColumn.Text("Org_Name", "Name of the provider."),
                FeedColumn.Text(Standard, "FDS (28 days), 62D; others are not used.").Filled(),
                FeedColumn.Text(CancerType, "ALL CANCERS; others are not used.").Filled(),
                FeedColumn.Text(Route, "ALL ROUTES; others are not used.").Filled(),
                FeedColumn.Text(Modality, "ALL MODALITIES or blank; others are not used."),
                FeedColumn.Whole(Total, "All told or treated.").AtLeast(0),
                FeedColumn.Whole(Within, "Within the standard.").AtLeast(0),
                FeedColumn.Whole(After, "After the standard.").AtLeast(0),
            ],
            Key = [Period, Basis, OrgCode, Standard, CancerType, Route, Modality],
            Figure = Figure,
            Supplies = [SuppliedPart.MonthlyFigures],
            Measures = [TwentyEightDays, SixtyTwoDays],
            Example = ["2026-05-01,Provider,RJ1,Guy's and St Thomas',62D,ALL CANCERS,ALL ROUTES,ALL MODALITIES,7,5,2"],
        },
    ];

    public bool Read(RowFields row)
    {
        if (!Says(row, Basis, Provider)
            || !Says(row, CancerType, AllCancers)
            || !Says(row, Route, AllRoutes)
            || !(row.IsBlank(Modality) || Says(row, Modality, AllModalities))
            || Says(row, OrgCode, England)
            || MeasureOf(CellText.Trim(row.Raw(Standard))) is not { } measure)
        {
            return false;
        }

        var month = row.FirstOfMonth(Period);
        var provider = ProviderCodes.Read(row, OrgCode);
        var (within, after, total) = (row.Count(Within), row.Count(After), row.Count(Total));
        if (!row.HasErrors && within + after != total)
        {
            row.Wrong(
                Total,
                FindingCodes.TotalDiffers,
                string.Create(CultureInfo.InvariantCulture, $"The total is {total}; {within} within and {after} after the standard are {within + after}."),
                "Correct the counts, or get the file again.");
        }

        var figure = new MonthlyFigure(month, within, total, null);
        if (row.HasErrors || provider is not { } code || !keys.IsFirst(row, OrgCode, (month, code, measure), figure))
        {
            return false;
        }

        rows.Add(new MonthlyFigureRow(code, measure, figure, [new FigureLine(row.Line, row.Raw(Figure), figure)]));
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with { MonthlyFigures = rows };

    private static string? MeasureOf(string standard) => standard.ToUpperInvariant() switch
    {
        "FDS" => TwentyEightDays,
        "62D" => SixtyTwoDays,
        _ => null,
    };

    private static bool Says(RowFields row, string column, string word) =>
        string.Equals(CellText.Trim(row.Raw(column)), word, StringComparison.OrdinalIgnoreCase);
}
