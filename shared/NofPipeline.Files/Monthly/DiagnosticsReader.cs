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
    private readonly TotalChecks checks = new(log, MonthlyColumns.TotalWaiting, MonthlyColumns.Test, "test");

    public bool Read(RowFields row)
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

        var isTotal = string.Equals(test, Total, StringComparison.OrdinalIgnoreCase);
        var place = (month, row.RawShared(MonthlyColumns.ProviderCode), row.RawShared(MonthlyColumns.CommissionerCode));
        if (row.HasErrors || !checks.TryAdd(row, place, test, waiting, isTotal, out var isKept))
        {
            return false;
        }

        if (isTotal && provider is { } code)
        {
            if (!totals.TryGetValue((month, code), out var lines))
            {
                totals[(month, code)] = lines = [];
            }

            var figure = new MonthlyFigure(month, weeks.Skip(MonthlyColumns.UnderSixWeeks.Count).Sum(), waiting, null);
            lines.Add(new FigureLine(row.Line, row.Raw(FigureColumns.Diagnostics), figure));
        }

        return isKept;
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
