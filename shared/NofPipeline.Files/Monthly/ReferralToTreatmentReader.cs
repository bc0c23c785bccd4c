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
/// Reads waiting times from referral to treatment: of all who wait (incomplete pathways), how many have waited 18 weeks or less, and more than
/// 52. The file has a row per provider, commissioner, part and treatment function, and a total of the functions; a provider's figure is made of
/// its totals, and each must be the sum of its functions. A blank count is none.
/// </summary>
internal sealed class ReferralToTreatmentReader(FindingLog log) : IRowReader
{
    private const string Collection = "RTT";
    private const string Incomplete = "Part_2";
    private const string AllFunctions = "C_999";
    private const int WithinWeeks = 18;
    private const int LongWeeks = 52;
    private static readonly string[] Weeks = [.. WaitingTimesColumns.Weeks, WaitingTimesColumns.Over104Weeks];

    private readonly Dictionary<(string Measure, Month Month, OdsCode Provider), List<FigureLine>> totals = [];
    private readonly TotalChecks checks = new(log, WaitingTimesColumns.TotalAll, WaitingTimesColumns.TreatmentFunctionCode, "treatment function");

    public bool Read(RowFields row)
    {
        if (CellText.Trim(row.Raw(WaitingTimesColumns.PartType)) != Incomplete)
        {
            return false;
        }

        var month = row.Month(MonthlyColumns.PublishedPeriod, Collection);
        var provider = ProviderCodes.Read(row, MonthlyColumns.ProviderCode);
        var function = row.RequiredText(WaitingTimesColumns.TreatmentFunctionCode);
        var waiting = row.Count(WaitingTimesColumns.TotalAll);
        var weeks = Weeks.Select(w => row.IsBlank(w) ? 0 : row.Count(w)).ToArray();
        if (!row.HasErrors && weeks.Sum() != waiting)
        {
            row.Wrong(
                WaitingTimesColumns.TotalAll,
                FindingCodes.TotalDiffers,
                string.Create(CultureInfo.InvariantCulture, $"The total is {waiting}; the weeks add up to {weeks.Sum()}."),
                "Correct the counts, or get the file again.");
        }

        var isTotal = string.Equals(function, AllFunctions, StringComparison.OrdinalIgnoreCase);
        var place = (month, row.RawShared(MonthlyColumns.ProviderCode), row.RawShared(MonthlyColumns.CommissionerCode));
        if (row.HasErrors || !checks.TryAdd(row, place, function, waiting, isTotal, out var isKept))
        {
            return false;
        }

        if (isTotal && provider is { } code)
        {
            var raw = row.Raw(FigureColumns.ReferralToTreatment);
            Add((Measures.ReferralToTreatment18Weeks, month, code), new FigureLine(row.Line, raw, new MonthlyFigure(month, weeks.Take(WithinWeeks).Sum(), waiting, null)));
            Add((Measures.ReferralToTreatment52Weeks, month, code), new FigureLine(row.Line, raw, new MonthlyFigure(month, weeks.Skip(LongWeeks).Sum(), waiting, null)));
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
                t.Key.Measure,
                new MonthlyFigure(t.Key.Month, t.Value.Sum(l => l.Figure.Numerator), t.Value.Sum(l => l.Figure.Denominator), null),
                t.Value)),
        ],
    };

    private void Add((string Measure, Month Month, OdsCode Provider) of, FigureLine line)
    {
        if (!totals.TryGetValue(of, out var lines))
        {
            totals[of] = lines = [];
        }

        lines.Add(line);
    }
}
