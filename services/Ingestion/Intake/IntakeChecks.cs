using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Rows;
using NofPipeline.Ingestion.Findings;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Findings;

namespace NofPipeline.Ingestion.Intake;

/// <summary>Checks what a file says against the methods: its quarters, metrics, units, score inputs and decisions must be known.</summary>
public sealed class IntakeChecks(MethodCatalogue methods, TimeProvider clock)
{
    private readonly Dictionary<string, HashSet<MetricId>> publishedIds =
        methods.All.ToDictionary(m => m.Id, PublishedIds, StringComparer.Ordinal);

    private readonly IReadOnlyList<string> measures =
        [.. methods.All.SelectMany(m => m.Metrics).Select(m => m.Derivation?.Measure).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>One finding per row that cannot be used, in the order of the file.</summary>
    public IReadOnlyList<Finding> Check(FeedFile file)
    {
        var published = file.IsPublishedMetrics;
        var findings = file.Values.Select(r => CheckValue(r, published))
            .Concat(file.PublishedResults.Select(CheckResult))
            .Concat(file.Decisions.Select(CheckDecision))
            .Concat(file.Finalisations.Select(r => MethodOf(r.Quarter, r.Line, out _)))
            .Concat(file.LeagueRows.Select(r => MethodOf(r.Quarter, r.Line, out _)))
            .Concat(file.MonthlyFigures.Select(CheckFigure))
            .OfType<Finding>()
            .Select(f => f with { File = file.Name })
            .OrderBy(f => f.Line)
            .ToList();
        return FindingLimit.AtMost(FeedLimits.Findings, findings, file.Name);
    }

    private Finding? CheckValue(MetricValueRow row, bool published)
    {
        if (MethodOf(row.Quarter, row.Line, out var method) is { } unknownQuarter)
        {
            return unknownQuarter;
        }

        if (method!.Metric(row.Metric) is not { } metric)
        {
            // A published score row is no value unless the method takes it as an input; CheckResult looks at it.
            return published && row.Unit == "score" ? null : UnknownMetric(row.Metric, row.Line, method);
        }

        var unit = metric.Scoring(published ? metric.PublishedUnit(row.Unit) : row.Unit);
        return unit switch
        {
            null => Error(IntakeCodes.UnitUnknown, row.Line, "unit", row.Unit, $"{metric.Id} has no unit '{row.Unit}' in {method.Title}.")
                .Hinting($"Use {string.Join(" or ", metric.Units.Select(u => $"'{u.Unit}'"))}."),
            { Rule: InputScoreRule input } when !input.Allowed.Contains(row.Value) =>
                Error(IntakeCodes.ScoreNotAllowed, row.Line, "value", row.Raw, $"{metric.Id} is a score and cannot be {row.Raw}.")
                .Hinting($"Allowed: {string.Join(", ", input.Allowed)}."),
            _ => null,
        };
    }

    private Finding? CheckResult(PublishedResultRow row) =>
        MethodOf(row.Quarter, row.Line, out var method) is { } unknownQuarter ? unknownQuarter
        : publishedIds[method!.Id].Contains(row.Metric) ? null
        : UnknownMetric(row.Metric, row.Line, method);

    private Finding? CheckDecision(DecisionRow row)
    {
        if (MethodOf(row.Quarter, row.Line, out var method) is { } unknownQuarter)
        {
            return unknownQuarter;
        }

        var definition = method!.Decisions.FirstOrDefault(d => d.Kind == row.Decision.Kind);
        return definition is null
            ? Error(IntakeCodes.DecisionUnknown, row.Line, "decision", row.Decision.Kind, $"{method.Title} knows no decision '{row.Decision.Kind}'.")
                .Hinting($"Known: {string.Join(", ", method.Decisions.Select(d => d.Kind))}.")
            : definition.Values.Contains(row.Decision.Value) ? null
            : Error(IntakeCodes.DecisionValueUnknown, row.Line, "value", row.Decision.Value, $"'{row.Decision.Value}' is no value of {definition.Kind}.")
                .Hinting($"Allowed: {string.Join(", ", definition.Values)}.");
    }

    private Finding? CheckFigure(MonthlyFigureRow row)
    {
        var (line, raw, _) = row.Lines[0];
        return !measures.Contains(row.Measure)
            ? Error(IntakeCodes.MeasureUnknown, line, "measure", row.Measure, $"No metric is derived from a measure '{row.Measure}'.")
                .Hinting($"Known: {string.Join(", ", measures)}.")
            : row.Figure.Month.LastDay >= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)
                ? Error(IntakeCodes.PeriodFuture, line, "period", raw, $"{row.Figure.Month.Display} is not over yet.")
                .Hinting("Correct the month; figures of a month can only be there after it.")
                : null;
    }

    private Finding? MethodOf(Quarter quarter, int line, out MethodDefinition? method)
    {
        method = methods.For(quarter);
        return method is not null ? null
            : Error(IntakeCodes.QuarterUnknown, line, "quarter", quarter.ToString(), $"No method covers {quarter.Display}.")
                .Hinting($"Methods: {string.Join(", ", methods.All.Select(m => m.Title))}. A new framework year is a folder of method data (shared/methods).");
    }

    private static Finding UnknownMetric(MetricId metric, int line, MethodDefinition method) =>
        Error(IntakeCodes.MetricUnknown, line, "metric_id", metric.Value, $"{method.Title} knows no metric {metric}.")
                .Hinting("Correct the id, leave the row out, or add the metric to the method data.");

    private static Finding Error(string code, int line, string column, string raw, string message) =>
        new Finding(code, FindingSeverity.Error, message)
            .At(null, line, column, raw);

    private static HashSet<MetricId> PublishedIds(MethodDefinition method) =>
    [
        .. method.Metrics.SelectMany(m => new[] { m.Id, m.ScoreId ?? m.Id }),
        .. method.Composites.Select(c => c.Id),
        .. method.Domains.SelectMany(d => new[] { d.ScoreId, d.SegmentId }),
        method.Summary.Average,
        method.Summary.Unadjusted,
        method.Summary.Adjusted,
        method.Summary.Final ?? method.Summary.Adjusted,
        method.Override.Id,
        .. method.Decisions.Select(d => d.PublishedRow).OfType<MetricId>(),
    ];
}
