using NofPipeline.Domain.Comparability;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>Everything that the page of an organisation shows.</summary>
public sealed class TrustSheet
{
    private readonly IReadOnlyList<TrustQuarter> upToNow;
    private readonly IReadOnlyList<MetricLine> metrics;

    private TrustSheet(IReadOnlyList<TrustQuarter> history, TrustQuarter now)
    {
        History = history;
        Now = now;
        upToNow = [.. history.TakeWhile(q => q.View.Quarter != now.View.Quarter), now];
        var definitions = View.Method.MetricsIn(View.Quarter).ToDictionary(m => m.Id);
        metrics = [.. now.Scores.Metrics.Select(score => LineOf(definitions[score.Metric], score))];
        Domains = [.. View.Method.Domains.Select(DomainOf)];
        Shown = [.. metrics.Where(m => m.Score.Unrounded is null)];
        Areas = [.. View.Method.PriorityAreas.Select(AreaOf).OfType<AreaLine>()];
    }

    /// <summary>Every quarter that has something of it, oldest first.</summary>
    public IReadOnlyList<TrustQuarter> History { get; }

    /// <summary>The quarter of the page.</summary>
    public TrustQuarter Now { get; }

    public QuarterView View => Now.View;

    public Organisation Organisation => Now.Inputs.Organisation;

    public OrganisationSegments? Segments => Now.Segments;

    /// <summary>In the method's order.</summary>
    public IReadOnlyList<DomainLine> Domains { get; }

    /// <summary>Metrics that are shown only.</summary>
    public IReadOnlyList<MetricLine> Shown { get; }

    /// <summary>The priority areas of which it has a score.</summary>
    public IReadOnlyList<AreaLine> Areas { get; }

    /// <summary>Everything with a value, by domain, those that are shown only last.</summary>
    public IEnumerable<MetricLine> Metrics => Domains.SelectMany(d => d.Metrics).Concat(Shown);

    /// <summary>The quarters up to this one, oldest first.</summary>
    public IEnumerable<TrustQuarter> UpToNow => upToNow;

    /// <summary>The decisions that are shown beside the segment, by kind of the method, and <c>null</c> where nothing is known.</summary>
    public IEnumerable<(DecisionDefinition Kind, Decision? Decision)> Capabilities => View.Method.Decisions
        .Where(d => d.FinalSegment is null && d.Kind != View.Method.Override.DecisionKind)
        .Select(Known);

    /// <summary>The decisions that can set the final segment, and <c>null</c> where nothing is known.</summary>
    public IEnumerable<(DecisionDefinition Kind, Decision? Decision)> Programmes => View.Method.Decisions.Where(d => d.FinalSegment is not null).Select(Known);

    /// <summary>What follows from its final segment.</summary>
    public IEnumerable<Consequence> Consequences => Segments is { } segments ? View.Method.Consequences.Where(c => c.Segments.Contains(segments.FinalOrAdjusted)) : [];

    /// <summary>How it moved since the quarter before; <c>null</c> where there is nothing to compare with.</summary>
    public Movement? Movement => View.File.Movements.GetValueOrDefault(Organisation.Code)?.Movement;

    /// <summary>Why its average changed.</summary>
    public AverageMovement? Average => View.File.Movements.GetValueOrDefault(Organisation.Code)?.Average;

    /// <summary>The sheet of an organisation; <c>null</c> where the quarter has nothing of it.</summary>
    /// <param name="view">The quarter.</param>
    /// <param name="quarters">Every quarter, oldest first.</param>
    /// <param name="code">The organisation.</param>
    public static TrustSheet? Of(QuarterView view, IReadOnlyList<QuarterView> quarters, OdsCode code)
    {
        var history = TrustQuarter.Of(quarters, code);
        return history.FirstOrDefault(q => q.View.Quarter == view.Quarter) is { } now ? new TrustSheet(history, now) : null;
    }

    /// <summary>What follows from a low score in an area.</summary>
    public IEnumerable<Consequence> ConsequencesOf(AreaLine area) => View.Method.Consequences.Where(c => c.PriorityArea == area.Area.Id);

    /// <summary>A metric's or composite's name; its id where the method has none of it, as with those of the year before.</summary>
    public string NameOf(Domain.Values.MetricId id) => Named(View.Method, id) ?? (View.Previous is { } previous ? Named(previous.Method, id) : null) ?? id.Value;

    private static string? Named(MethodDefinition method, Domain.Values.MetricId id) =>
        method.Metric(id)?.Name ?? method.Composites.FirstOrDefault(c => c.Id == id)?.Name;

    private (DecisionDefinition Kind, Decision? Decision) Known(DecisionDefinition kind) => (kind, Now.Inputs.Decisions.FirstOrDefault(d => d.Kind == kind.Kind));

    private MetricLine LineOf(MetricDefinition metric, MetricScore score) => new(
        metric,
        score,
        View.File.Reporting(metric.Id, score.Unit, Organisation.Type),
        [
            .. upToNow.Select(q => (Quarter: q, Value: q.Inputs.Values.FirstOrDefault(v => v.Metric == metric.Id))).Select(q => new MetricPoint(
                q.Quarter.View.Quarter,
                q.Quarter.Scores.Metrics.FirstOrDefault(m => m.Metric == metric.Id),
                q.Value?.ReportingPeriod ?? string.Empty,
                q.Value is null ? null : Measurand.Of(q.Value, q.Quarter.View.Method, q.Quarter.View.Quarter))),
        ]);

    private DomainLine DomainOf(DomainDefinition domain)
    {
        var scored = metrics.Where(m => m.Metric.Domain == domain.Id && m.Score.Unrounded is not null).ToList();
        var composites = Now.Scores.Composites
            .Select(c => new CompositeLine(View.Method.Composites.First(d => d.Id == c.Id), c))
            .Where(c => c.Composite.Domain == domain.Id)
            .ToList();
        return new DomainLine(
            domain,
            Now.Scores.Domains.FirstOrDefault(d => d.Id == domain.Id)?.Mean,
            Segments?.Domains.FirstOrDefault(d => d.Domain == domain.Id),
            View.Current.Segments.Organisations.Count(o => o.Organisation.Type == Organisation.Type && o.Domains.Any(d => d.Domain == domain.Id)),
            [
                .. scored.Select(m => m.Score.Averaged).OfType<decimal>()
                    .Concat(composites.Where(c => c.Composite.Averaged).Select(c => c.Score.Unrounded))
                    .Order(),
            ],
            scored,
            composites);
    }

    private AreaLine? AreaOf(PriorityArea area)
    {
        var scores = metrics.Where(m => area.Metrics.Contains(m.Metric.Id)).Select(m => m.Score.Unrounded).OfType<decimal>().ToList();
        return scores.Count == 0 ? null : new AreaLine(area, scores.Average(), scores.Count);
    }
}
