using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads our own layout of monthly figures.</summary>
internal sealed class MonthlyFiguresReader(FindingLog log) : IFeed, IRowReader
{
    private const string Period = "period";
    private const string Measure = "measure";
    private const string Numerator = "numerator";
    private const string Denominator = "denominator";

    public static FeedLayout Layout { get; } = new((_, log) => new MonthlyFiguresReader(log))
    {
        Id = "monthly-figures",
        Feed = "monthly-figures",
        Title = "monthly figures",
        Description = "One row per month, organisation and measure: numerator and denominator for a share or a mean, the numerator alone for a count, or the value alone, which can be used as it is and not be added to other months'. Where there is no figure there is no row.",
        Origin = FeedOrigin.Own,
        Matching = HeaderMatching.Exact,
        Columns =
        [
            FeedColumn.Text(Period, "Calendar month, such as 2026-05.").Filled().Like(ColumnPatterns.Month),
            OwnColumns.OrgCode,
            FeedColumn.Text(Measure, "Id of the measure; one from which the method derives a metric.").Filled().Like(ColumnPatterns.Measure),
            FeedColumn.Number(Numerator, "What is counted, or the total of what is averaged."),
            FeedColumn.Number(Denominator, "Of how many; 0 where there was nothing to measure. Blank for a count.").AtLeast(0),
            FeedColumn.Number(TidyColumns.Value, "The value in the unit of the metric, where numerator and denominator are not known."),
        ],
        Key = [Period, TidyColumns.OrgCode, Measure],
        Figure = [Numerator, Denominator, TidyColumns.Value],
        Supplies = [SuppliedPart.MonthlyFigures],
        Measures = [],
        Example =
        [
            "2026-04,RJ1,ae-four-hours,14210,18355,",
            "2026-05,RJ1,ae-four-hours,14771,18902,",
            "2026-05,RJ1,mrsa-cases,1,,",
        ],
    };

    public static IReadOnlyList<FeedLayout> Layouts => [Layout];

    private readonly List<MonthlyFigureRow> rows = [];
    private readonly RowKeys<(Month, OdsCode, string), MonthlyFigure> keys = new(log, "month, organisation and measure");

    public bool Read(RowFields row)
    {
        var month = row.Month(Period);
        var organisation = row.OdsCode(TidyColumns.OrgCode);
        var measure = row.Measure(Measure);
        var figure = new MonthlyFigure(
            month,
            row.OptionalNumber(Numerator),
            row.OptionalNumber(Denominator),
            row.OptionalNumber(TidyColumns.Value));
        Check(row, figure);
        if (row.HasErrors || !keys.IsFirst(row, Numerator, (month, organisation, measure), figure))
        {
            return false;
        }

        rows.Add(new MonthlyFigureRow(
            organisation,
            measure,
            figure,
            [new FigureLine(row.Line, row.Raw(Layout.Figure), figure)]));
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
                Numerator,
                FindingCodes.FigureForm,
                "The row has neither a numerator nor a value, or both, or a denominator alone.",
                "Write numerator and denominator for a share or a mean, the numerator alone for a count, or the value alone.");
        }
        else if (figure.Denominator < 0)
        {
            row.Wrong(Denominator, FindingCodes.CountMalformed, "The denominator is negative.", "Write 0 or more.");
        }
    }
}
