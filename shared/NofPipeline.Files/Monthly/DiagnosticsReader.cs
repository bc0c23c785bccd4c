using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Monthly;

/// <summary>
/// Reads diagnostics waiting times: of all who wait for a test, how many have waited six weeks or longer. The file has a row per provider,
/// commissioner and test, and a total of the tests; a provider's figure is made of its totals, and each must be the sum of its tests.
/// </summary>
internal sealed class DiagnosticsReader(FindingLog log) : IRowReader
{
    private const string Collection = "DM01";
    private const string Total = "TOTAL";
    private static readonly string[] Weeks = [.. MonthlyColumns.UnderSixWeeks, .. MonthlyColumns.SixWeeksAndMore];

    private readonly Dictionary<(Month Month, OdsCode Provider), List<FigureLine>> totals = [];
    private readonly TotalChecks checks = new(log, MonthlyColumns.TotalWaiting, "tests");
    private readonly RowKeys<(Month, string, string, string), decimal> keys = new(log, "month, provider, commissioner and test");

    public void Read(RowFields row)
    {
        var month = row.Month(MonthlyColumns.PublishedPeriod, Collection);
        var provider = ProviderCodes.Read(row, MonthlyColumns.ProviderCode);
        var test = row.RequiredText(MonthlyColumns.Test);
        var waiting = row.Count(MonthlyColumns.TotalWaiting);
        var weeks = Weeks.Select(row.Count).ToArray();
        if (!row.HasErrors && weeks.Sum() != waiting)
        {
            row.Wrong(
                MonthlyColumns.TotalWaiting,
                FindingCodes.TotalDiffers,
                string.Create(CultureInfo.InvariantCulture, $"The total is {waiting}; the weeks add up to {weeks.Sum()}."),
                "Correct the counts, or get the file again.");
        }

        var place = (Provider: row.Raw(MonthlyColumns.ProviderCode), Commissioner: row.Raw(MonthlyColumns.CommissionerCode));
        if (row.HasErrors || !keys.IsFirst(row, MonthlyColumns.Test, (month, place.Provider, place.Commissioner, test), waiting))
        {
            return;
        }

        var isTotal = string.Equals(test, Total, StringComparison.OrdinalIgnoreCase);
        checks.Add(row, (month, place.Provider, place.Commissioner), waiting, isTotal);
        if (isTotal && provider is { } code)
        {
            if (!totals.TryGetValue((month, code), out var lines))
            {
                totals[(month, code)] = lines = [];
            }

            var figure = new MonthlyFigure(month, weeks.Skip(MonthlyColumns.UnderSixWeeks.Count).Sum(), waiting, null);
            lines.Add(new FigureLine(row.Line, row.Raw(FigureColumns.Diagnostics), figure));
        }
    }

    public void Finish() => checks.Finish();

    public FeedFile AddTo(FeedFile file) => file with
    {
        MonthlyFigures =
        [
            .. totals.Select(t => new MonthlyFigureRow(
                t.Key.Provider,
                Measures.DiagnosticsSixWeeks,
                new MonthlyFigure(t.Key.Month, t.Value.Sum(l => l.Figure.Numerator), t.Value.Sum(l => l.Figure.Denominator), null),
                t.Value)),
        ],
    };
}
