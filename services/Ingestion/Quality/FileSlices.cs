using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Files.Rows;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Quality;

/// <summary>What one file says, slice by slice, whether it is in force or not.</summary>
internal static class FileSlices
{
    /// <summary>Its slices of stated values, decisions and published results of a quarter; rows of organisations that nobody knows are in none.</summary>
    public static IEnumerable<IGrouping<Slice, SliceFigure>> OfQuarter(AcceptedFile file, Quarter quarter, MethodDefinition method, OrganisationFacts facts) =>
        FiguresOf(file.Content, quarter, method, facts)
            .Select(f => (f.Feed, facts.Find(f.Figure.Organisation)?.Type, f.Figure))
            .Where(f => f.Type is not null)
            .GroupBy(f => new Slice(f.Feed, f.Type, null), f => f.Figure);

    /// <summary>Its figures of a measure in a month; <c>null</c> where it has none.</summary>
    public static SliceContent? OfMonth(AcceptedFile file, string measure, Month month) =>
        file.Index.Months.Contains(new MeasureMonth(measure, month))
            ? SliceContent.Of(file, file.Content.MonthlyFigures.Where(r => r.Measure == measure && r.Figure.Month == month).Select(Figure))
            : null;

    private static IEnumerable<(string Feed, SliceFigure Figure)> FiguresOf(
        FeedFile file, Quarter quarter, MethodDefinition method, OrganisationFacts facts) =>
        StatedRows.Values(file, quarter, method, facts).Select(r => (Slice.MetricValues, Figure(r)))
            .Concat(method.Decisions.SelectMany(d => StatedRows.Decisions(file, quarter, d)).Select(d => (d.Decision.Kind, Figure(d.Code, d.Decision))))
            .Concat(StatedRows.Published(file, quarter).Select(r => (Slice.PublishedResults, Figure(r.Organisation, r.Metric.Value, r.Value, r.Rank) with { Beside = $"{r.Spread}" })))
            .Concat(StatedRows.League(file, quarter, method)
                .SelectMany(r => r.Results)
                .Select(r => (Slice.LeagueTable, Figure(r.Organisation, r.Metric.Value, r.Value, r.Rank) with { Beside = $"{r.Likely}" })));

    private static SliceFigure Figure(MetricValueRow row) =>
        new(row.Organisation, row.Metric.Value, row.Unit, row.Value, $"{Text(row.Value)} {row.Unit}", row.ReportingPeriod) { Beside = $"{row.Order}" };

    private static SliceFigure Figure(OdsCode code, Decision decision) =>
        new(code, decision.Kind, string.Empty, null, decision.Value, string.Empty)
        {
            Beside = string.Create(CultureInfo.InvariantCulture, $"{decision.DecidedOn:yyyy-MM-dd} {decision.DecidedBy}: {decision.Reason}"),
        };

    private static SliceFigure Figure(OdsCode code, string metric, decimal value, int? rank) =>
        new(code, metric, string.Empty, value, string.Create(CultureInfo.InvariantCulture, $"{Text(value)} {rank}"), string.Empty);

    private static SliceFigure Figure(MonthlyFigureRow row)
    {
        var (form, amount) = row.Figure switch
        {
            { Value: { } value } => ("value", value),
            { Numerator: { } numerator, Denominator: > 0 and var denominator } => ("share", numerator / denominator),
            { Numerator: { } numerator, Denominator: null } => ("count", numerator),
            _ => ("share", (decimal?)null),
        };
        return new SliceFigure(
            row.Organisation, row.Measure, form, amount, $"{Text(row.Figure.Numerator)}/{Text(row.Figure.Denominator)}/{Text(row.Figure.Value)}", string.Empty);
    }

    private static string Text(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? string.Empty;
}
