using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Monthly;

/// <summary>Reads our own layout of monthly figures.</summary>
internal sealed class MonthlyFiguresReader(FindingLog log) : IRowReader
{
    private readonly List<MonthlyFigureRow> rows = [];
    private readonly RowKeys<(Month, OdsCode, string), MonthlyFigure> keys = new(log, "month, organisation and measure");

    public bool Read(RowFields row)
    {
        var month = row.Month(MonthlyColumns.Period);
        var organisation = row.OdsCode(TidyColumns.OrgCode);
        var measure = row.Measure(MonthlyColumns.Measure);
        var figure = new MonthlyFigure(
            month,
            row.OptionalNumber(MonthlyColumns.Numerator),
            row.OptionalNumber(MonthlyColumns.Denominator),
            row.OptionalNumber(TidyColumns.Value));
        Check(row, figure);
        if (row.HasErrors || !keys.IsFirst(row, MonthlyColumns.Numerator, (month, organisation, measure), figure))
        {
            return false;
        }

        rows.Add(new MonthlyFigureRow(
            organisation,
            measure,
            figure,
            [new FigureLine(row.Line, row.Raw(FigureColumns.MonthlyFigures), figure)]));
        return true;
    }

    public FeedFile AddTo(FeedFile file) => file with { MonthlyFigures = rows };

    private static void Check(RowFields row, MonthlyFigure figure)
    {
        if (row.HasErrors)
        {
            return;
        }

        if ((figure.Value is null) == (figure.Numerator is null) || (figure.Denominator is not null && figure.Numerator is null))
        {
            row.Wrong(
                MonthlyColumns.Numerator,
                FindingCodes.FigureForm,
                "The row has neither a numerator nor a value, or both, or a denominator alone.",
                "Write numerator and denominator for a share or a mean, the numerator alone for a count, or the value alone.");
        }
        else if (figure.Denominator < 0)
        {
            row.Wrong(MonthlyColumns.Denominator, FindingCodes.CountMalformed, "The denominator is negative.", "Write 0 or more.");
        }
    }
}
