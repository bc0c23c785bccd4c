using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Monthly;

/// <summary>Reads an extract. A provider's figure is made of its totals over all commissioners; each must be the sum of its parts, and of its weeks.</summary>
internal sealed class ExtractReader(Extract extract, FindingLog log) : IRowReader
{
    private readonly Dictionary<(string Measure, Month Month, OdsCode Provider), List<FigureLine>> totals = [];
    private readonly TotalChecks checks = new(log, extract.Waiting, extract.PartColumn, extract.Part);
    private readonly decimal[] weeks = new decimal[extract.Weeks.Count];

    public bool Read(RowFields row)
    {
        if (!extract.IsUsed(row))
        {
            return false;
        }

        var month = row.Month(ExtractColumns.Period, extract.Collection);
        var provider = ProviderCodes.Read(row, ExtractColumns.Provider);
        var part = row.RequiredText(extract.PartColumn);
        var waiting = row.Count(extract.Waiting);
        var sum = SumOfWeeks(row);
        if (!row.HasErrors && sum != waiting)
        {
            row.Wrong(
                extract.Waiting,
                FindingCodes.TotalDiffers,
                string.Create(CultureInfo.InvariantCulture, $"The total is {waiting}; the weeks add up to {sum}."),
                "Correct the counts, or get the file again.");
        }

        var isTotal = string.Equals(part, extract.Total, StringComparison.OrdinalIgnoreCase);
        var place = (month, row.RawShared(ExtractColumns.Provider), row.RawShared(ExtractColumns.Commissioner));
        if (row.HasErrors || !checks.TryAdd(row, place, part, waiting, isTotal, out var isKept))
        {
            return false;
        }

        if (isTotal && provider is { } code)
        {
            var raw = row.Raw(extract.Figure);
            foreach (var (measure, range) in extract.Numerators)
            {
                Add((measure, month, code), new FigureLine(row.Line, raw, new MonthlyFigure(month, weeks[range].Sum(), waiting, null)));
            }
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

    private decimal SumOfWeeks(RowFields row)
    {
        decimal sum = 0;
        for (var i = 0; i < weeks.Length; i++)
        {
            var column = extract.Weeks[i];
            weeks[i] = extract.IsBlankNone && row.IsBlank(column) ? 0 : row.Count(column);
            sum += weeks[i];
        }

        return sum;
    }

    private void Add((string Measure, Month Month, OdsCode Provider) of, FigureLine line)
    {
        if (!totals.TryGetValue(of, out var lines))
        {
            totals[of] = lines = [];
        }

        lines.Add(line);
    }
}
