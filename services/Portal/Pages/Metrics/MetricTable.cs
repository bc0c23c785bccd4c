using Microsoft.AspNetCore.Http;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Scoring;
using NofPipeline.Methods;
using NofPipeline.Portal.Lists;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages.Metrics;

/// <summary>One metric or composite of all organisations, as a page shows it.</summary>
public sealed class MetricTable
{
    private readonly MethodCatalogue methods;

    private MetricTable(QuarterView view, MethodCatalogue methods, MetricSubject subject, Listing<MetricRow> list, IReadOnlyList<MetricRow> ofTypes)
    {
        this.methods = methods;
        View = view;
        Subject = subject;
        List = list;
        Distributions = Distribution.Of(ofTypes);
        PublishedTogether =
        [
            .. view.Current.Scores.Statistics.Where(s => s.Metric == subject.Id && Distributions.Count(d => d.Type == s.Type) > 1),
        ];
    }

    public QuarterView View { get; }

    public MetricSubject Subject { get; }

    public Listing<MetricRow> List { get; }

    /// <summary>Of the types that are shown, whatever name is searched for.</summary>
    public IReadOnlyList<Distribution> Distributions { get; }

    /// <summary>Quartiles as NHS England publishes them where a type has several units: units taken together.</summary>
    public IReadOnlyList<MetricStatistics> PublishedTogether { get; }

    public bool IsRanked => List.All.Any(r => r.TypeRank is not null);

    public bool IsScored => List.All.Any(r => r.Score is not null);

    /// <summary>Whether the method of another quarter has the metric or composite.</summary>
    public bool IsIn(Quarter quarter) => methods.For(quarter) is { } method && (method.Metric(Subject.Id) is not null || method.Composites.Any(c => c.Id == Subject.Id));

    /// <summary>The page of a metric or composite; <c>null</c> where the method has no such.</summary>
    public static MetricTable? Of(QuarterView view, MethodCatalogue methods, string? id, IQueryCollection query)
    {
        if (MetricSubject.All(view).FirstOrDefault(s => string.Equals(s.Id.Value, id, StringComparison.Ordinal)) is not { } subject)
        {
            return null;
        }

        var rows = RowsOf(view, subject)
            .OrderBy(r => r.Organisation.Type)
            .ThenBy(r => r.TypeRank ?? int.MaxValue)
            .ThenBy(r => r.Score ?? decimal.MaxValue)
            .ThenBy(r => subject.LowerIsBetter ? r.Figure : -r.Figure)
            .ThenBy(r => r.Organisation.Code)
            .ToList();
        var byType = Filters.ByType(rows, r => r.Organisation.Type);
        var list = new Listing<MetricRow>(
            $"{view.Path}/metrics/{subject.Id}", query, rows, [byType, Filters.ByName<MetricRow>(r => r.Organisation)], [.. ColumnsOf(subject, rows)]);
        return new MetricTable(view, methods, subject, list, list.ValueOf(byType) is { } type ? [.. rows.Where(r => byType.Matches(r, type))] : rows);
    }

    private static IEnumerable<MetricRow> RowsOf(QuarterView view, MetricSubject subject) =>
        subject.IsComposite ? view.Current.Scores.Organisations.SelectMany(o => RowsOf(o, subject)) : ValuesOf(view, subject);

    private static IEnumerable<MetricRow> RowsOf(OrganisationScores scores, MetricSubject composite) => scores.Composites
        .Where(c => c.Id == composite.Id)
        .Select(c => new MetricRow(
            scores.Organisation, "score", c.Printed, string.Empty, null, c.Printed, [.. scores.Metrics.Where(m => c.Components.Contains(m.Metric) && m.Printed is not null)]));

    private static IEnumerable<MetricRow> ValuesOf(QuarterView view, MetricSubject metric)
    {
        var periods = view.Current.Inputs.Organisations
            .SelectMany(o => o.Values.Where(v => v.Metric == metric.Id).Select(v => (Key: (o.Organisation.Code, v.Unit), v.ReportingPeriod)))
            .ToDictionary(p => p.Key, p => p.ReportingPeriod);
        return view.Current.Scores.Organisations.SelectMany(o => o.Metrics
            .Where(m => m.Metric == metric.Id)
            .Select(m => new MetricRow(o.Organisation, m.Unit, m.Value, periods[(o.Organisation.Code, m.Unit)], m.TypeRank, m.Printed, [])));
    }

    private static IEnumerable<SortColumn<MetricRow>> ColumnsOf(MetricSubject subject, List<MetricRow> rows)
    {
        if (rows.Exists(r => r.TypeRank is not null))
        {
            yield return new("rank", "Rank within type", r => r.TypeRank is { } rank ? (r.Organisation.Type, rank) : null);
        }

        if (rows.Exists(r => r.Score is not null))
        {
            yield return new("score", "Score", r => r.Score);
        }

        if (!subject.IsComposite)
        {
            yield return new("value", "Value", r => (r.Unit, r.Figure));
            yield return new("unit", "Unit", r => r.Unit);
            yield return new("period", "Period", r => r.Period);
        }

        yield return new("name", "Trust", r => r.Organisation.Name);
        yield return new("type", "Type", r => r.Organisation.Type);
    }
}
