using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>
/// The last quarter before one whose values files state for every type: who had which metric in it tells how much of a provisional quarter is in, and whom NHS
/// England scores on a metric. It is looked for a year back.
/// </summary>
public sealed class WholeQuarter
{
    /// <summary>How many quarters back it can be.</summary>
    private const int MostBack = 4;

    private readonly ILookup<OdsCode, MetricId> metrics;
    private readonly HashSet<MetricId> had;
    private readonly MethodDefinition method;

    private WholeQuarter(Quarter quarter, MethodDefinition method, IReadOnlyList<ValueInForce> values)
    {
        (Quarter, this.method) = (quarter, method);
        metrics = values.ToLookup(v => v.Organisation, v => v.Value.Metric);
        had = [.. values.Select(v => v.Value.Metric)];
    }

    public Quarter Quarter { get; }

    /// <summary>The quarters that it can be, the nearest first.</summary>
    public static IEnumerable<Quarter> Before(Quarter quarter)
    {
        for (var back = 0; back < MostBack; back++)
        {
            quarter = quarter.Previous;
            yield return quarter;
        }
    }

    /// <summary>The last whole quarter before one; <c>null</c> where there is none.</summary>
    public static WholeQuarter? Before(Quarter quarter, MethodCatalogue methods, IReadOnlyList<AcceptedFile> accepted) =>
        Before(quarter).Select(q => Of(q, methods.For(q), accepted)).FirstOrDefault(q => q is not null);

    /// <summary>How many scored metrics an organisation had; <c>null</c> where it had none.</summary>
    public int? MetricsOf(OdsCode code) => MetricCoverage.ScoredMetrics(metrics[code], method) is > 0 and var count ? count : null;

    /// <summary>Whether it had metrics, but not this one, which others had: NHS England does not score it on this one.</summary>
    public bool IsWithout(OdsCode code, MetricId metric) => had.Contains(metric) && metrics.Contains(code) && !metrics[code].Contains(metric);

    private static WholeQuarter? Of(Quarter quarter, MethodDefinition? method, IReadOnlyList<AcceptedFile> accepted)
    {
        if (method is null || !accepted.Any(f => f.Index.In(quarter)?.Values.Count > 0))
        {
            return null;
        }

        var inForce = new FilesInForce(quarter, method, accepted);
        var stated = new StatedValues(quarter, method, inForce.Files, inForce.Facts, orderByPublishedScore: false);
        var types = stated.Table.Suppliers.Select(s => s.Key.Type).ToList();
        return method.ExpectedSlices.Where(s => s.Feed == Slice.MetricValues).All(s => types.Contains(s.Type)) ? new WholeQuarter(quarter, method, stated.Values) : null;
    }
}
