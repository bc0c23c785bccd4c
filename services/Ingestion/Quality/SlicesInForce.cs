using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Files;
using NofPipeline.Files.Rows;
using NofPipeline.Ingestion.Quarters;
using NofPipeline.Methods;

namespace NofPipeline.Ingestion.Quality;

/// <summary>The slices that files, oldest first, leave in force: of each the newest file that has rows for it.</summary>
internal sealed class SlicesInForce(IReadOnlyList<FeedFile> files, MethodCatalogue methods)
{
    private readonly Dictionary<Quarter, OrganisationFacts> facts = [];
    private readonly Dictionary<Quarter, IReadOnlyDictionary<Slice, SliceContent>> ofQuarters = [];

    /// <summary>The slices of stated values and of decisions.</summary>
    public IReadOnlyDictionary<Slice, SliceContent> OfQuarter(Quarter quarter)
    {
        if (!ofQuarters.TryGetValue(quarter, out var slices))
        {
            ofQuarters[quarter] = slices = methods.For(quarter) is { } method ? SlicesOf(quarter, method) : new Dictionary<Slice, SliceContent>();
        }

        return slices;
    }

    /// <summary>The figures of a measure in a month; <c>null</c> where no file has any.</summary>
    public SliceContent? OfMonth(string measure, Month month) => files
        .Reverse()
        .Where(f => FileIndex.Of(f).Months.Contains((measure, month)))
        .Select(f => SliceContent.Of(f, FileIndex.Of(f).Months[(measure, month)].Select(Figure)))
        .FirstOrDefault();

    /// <summary>Whether the register says that an organisation had closed before the last day of a quarter.</summary>
    public bool HasClosed(OdsCode code, Quarter quarter) =>
        FactsOf(quarter).Registered(code) is { ValidTo: { } last } && last < quarter.LastDay;

    private OrganisationFacts FactsOf(Quarter quarter)
    {
        if (!facts.TryGetValue(quarter, out var known))
        {
            facts[quarter] = known = new OrganisationFacts(quarter, [.. files.Where(f => f.Organisations.Count > 0 || FileIndex.Of(f).SpeaksOf(quarter))]);
        }

        return known;
    }

    private Dictionary<Slice, SliceContent> SlicesOf(Quarter quarter, MethodDefinition method)
    {
        var slices = new Dictionary<Slice, SliceContent>();
        foreach (var file in files.Where(f => FileIndex.Of(f).SpeaksOf(quarter)).Reverse())
        {
            var figures = StatedRows.Values(file, quarter, method).Select(r => (Feed: Slice.MetricValues, Figure: Figure(r)))
                .Concat(method.Decisions.SelectMany(d => StatedRows.Decisions(file, quarter, d)).Select(d => (Feed: d.Decision.Kind, Figure: Figure(d.Code, d.Decision.Kind, d.Decision.Value))));
            foreach (var slice in figures
                .Select(f => (f.Feed, FactsOf(quarter).Find(f.Figure.Organisation)?.Type, f.Figure))
                .Where(f => f.Type is not null)
                .GroupBy(f => new Slice(f.Feed, f.Type, null), f => f.Figure))
            {
                slices.TryAdd(slice.Key, SliceContent.Of(file, slice));
            }
        }

        return slices;
    }

    private static SliceFigure Figure(MetricValueRow row) =>
        new(row.Organisation, row.Metric.Value, row.Unit, row.Value, $"{Text(row.Value)} {row.Unit}", row.ReportingPeriod);

    private static SliceFigure Figure(OdsCode code, string kind, string value) => new(code, kind, string.Empty, null, value, string.Empty);

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
