using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Comparability;
using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Signals;
using NofPipeline.Domain.Values;
using NofPipeline.Files;
using NofPipeline.Operator.Sessions;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Reading.Originals;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Operator.Signals;

/// <summary>
/// Reads series from a store: of a metric that is derived from months the months, each by itself, because sums over several months overlap; of
/// any other the values of the quarters that are live.
/// </summary>
internal sealed class SeriesReader(Session session)
{
    private const int MonthsPerYear = 12;
    private const int QuartersPerYear = 4;

    /// <summary>Every series of an organisation; <c>null</c> where no live quarter has it.</summary>
    public async Task<OrganisationSeries?> ReadAsync(OdsCode code, CancellationToken cancellationToken)
    {
        var quarters = new List<(MethodDefinition Method, Quarter Quarter, OrganisationInputs Inputs)>();
        foreach (var header in await session.Store.CurrentAsync(SnapshotStage.Inputs, Lane.Live, cancellationToken))
        {
            var inputs = await InputsSnapshot.ReadAsync(session.Store, header, cancellationToken);
            if (session.Methods.For(inputs.Quarter) is { } method && inputs.Organisations.FirstOrDefault(o => o.Organisation.Code == code) is { } own)
            {
                quarters.Add((method, inputs.Quarter, own));
            }
        }

        if (quarters.Count == 0)
        {
            return null;
        }

        var newest = quarters.MaxBy(q => q.Quarter);
        var files = await new FileShelf(
            new OriginalFiles(session.Options.Data), new StoredRows(session.Options.Data), session.Store, FeedReader.Read).AcceptedAsync(cancellationToken);
        var months = MonthlySeries.Of(code, newest.Quarter, files);
        var values = quarters.SelectMany(q => q.Inputs.Values.Select(v => (q.Method, q.Quarter, Value: v))).ToLookup(v => v.Value.Metric);
        var series = newest.Method.MetricsIn(newest.Quarter)
            .Select(m => m.Derivation is { } rule && months.Contains(rule.Measure) ? OfMonths(m, rule, months[rule.Measure]) : OfQuarters(m, values[m.Id]))
            .Where(s => s.Observations.Count > 0)
            .OrderBy(s => s.Metric.Id);
        return new OrganisationSeries(newest.Inputs.Organisation, [.. series]);
    }

    private static MetricSeries OfMonths(MetricDefinition metric, DerivationRule rule, IEnumerable<MonthlyFigure> figures) => new(
        metric,
        rule.Unit,
        MonthsPerYear,
        [
            .. from figure in figures
               let value = Deriver.OfMonth(rule, figure)
               where value is not null
               select new Observation((figure.Month.Year * MonthsPerYear) + figure.Month.Number, figure.Month.ToString(), value.Value, rule.Unit),
        ]);

    /// <summary>Scores that are given instead of values are no measurements, and are left out.</summary>
    private static MetricSeries OfQuarters(MetricDefinition metric, IEnumerable<(MethodDefinition Method, Quarter Quarter, MetricValue Value)> values)
    {
        var measured = values
            .Where(v => v.Method.Metric(v.Value.Metric)?.Scoring(v.Value.Unit)?.Rule is not InputScoreRule)
            .OrderBy(v => v.Quarter)
            .ToList();
        List<Measurand> things = [.. measured.Select(v => Measurand.Of(v.Value, v.Method, v.Quarter))];
        return new MetricSeries(
            metric,
            measured.Count == 0 ? string.Empty : measured[^1].Value.Unit,
            QuartersPerYear,
            [
                .. measured.Select((v, i) => new Observation(
                    (v.Quarter.StartYear * QuartersPerYear) + v.Quarter.Number,
                    v.Value.ReportingPeriod.Length > 0 ? v.Value.ReportingPeriod : v.Quarter.Display,
                    v.Value.Value,
                    $"{things.IndexOf(things[i])}")),
            ]);
    }
}
