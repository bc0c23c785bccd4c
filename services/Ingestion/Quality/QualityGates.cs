using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Findings;
using NofPipeline.Ingestion.Findings;
using NofPipeline.Methods;
using NofPipeline.Methods.Gates;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Quality;

/// <summary>
/// Holds a new file against what was in force before it, slice by slice. The thresholds, and whether a gate warns or rejects, are data
/// (<c>shared/methods/gates.yaml</c>). A pure function of the files.
/// </summary>
public sealed class QualityGates(GateRules rules, MethodCatalogue methods)
{
    private readonly SliceGates quarterly = new(rules.MetricValues);
    private readonly SliceGates monthly = new(rules.MonthlyFigures);
    private readonly ValueRanges ranges = new(rules, methods);

    /// <summary>What is worth looking at, values that cannot be first.</summary>
    /// <param name="file">The new file.</param>
    /// <param name="accepted">The files that were accepted before its batch, oldest first.</param>
    /// <param name="batch">The usable files before it in its batch: they count for the period before, and nothing of theirs is in force yet.</param>
    /// <param name="registers">The usable registers after it in its batch: they say already what its organisations are.</param>
    public IReadOnlyList<Finding> Check(
        AcceptedFile file, IReadOnlyList<AcceptedFile> accepted, IReadOnlyList<AcceptedFile> batch, IReadOnlyList<AcceptedFile> registers)
    {
        var then = new SlicesInForce([.. accepted, .. batch, .. registers], methods);
        var now = new SlicesInForce([.. accepted, .. batch, file, .. registers], methods);
        var replaced = batch.Count + registers.Count == 0 ? then : new SlicesInForce(accepted, methods);
        return
        [
            .. FindingLimit.AtMost(FeedLimits.Findings, [.. ranges.Check(file.Content)], file.FileName),
            .. file.Content.Values.Select(v => v.Quarter).Distinct().Order().SelectMany(q => OfQuarter(file, q, now, then, replaced))
                .Concat(file.Index.Months
                    .OrderBy(m => m.Month)
                    .ThenBy(m => m.Measure, StringComparer.Ordinal)
                    .SelectMany(m => OfMonth(m.Measure, m.Month, now, then, replaced)))
                .Select(f => f with { File = file.FileName }),
        ];
    }

    private IEnumerable<Finding> OfQuarter(AcceptedFile file, Quarter quarter, SlicesInForce now, SlicesInForce then, SlicesInForce replaced) =>
        from slice in now.OfQuarter(quarter)
        where slice.Key.Feed == Slice.MetricValues && ReferenceEquals(slice.Value.File, file)
        orderby slice.Key.Type
        let who = $"{slice.Key.Type!.Value.Token()} organisations"
        let comparison = then.OfQuarter(quarter.Previous).GetValueOrDefault(slice.Key) is not { } before ? null : new PeriodComparison(
            who,
            quarter.Display,
            quarter.Previous.Display,
            Keep(slice.Value, f => Knows(quarter.Previous, f.Item)),
            Keep(before, f => Knows(quarter, f.Item) && !now.HasClosed(f.Organisation, quarter)))
        from finding in Of(quarterly, who, quarter.Display, comparison, slice.Value, replaced.OfQuarter(quarter).GetValueOrDefault(slice.Key))
        select finding;

    private IEnumerable<Finding> OfMonth(string measure, Month month, SlicesInForce now, SlicesInForce then, SlicesInForce replaced)
    {
        const string Who = "providers";
        var absent = rules.Absences
            .Where(a => a.Measure == measure && a.From <= month && month.Previous <= a.To)
            .SelectMany(a => a.Organisations)
            .ToHashSet();
        var content = now.OfMonth(measure, month)!;
        var comparison = then.OfMonth(measure, month.Previous) is not { } before ? null : new PeriodComparison(
            Who,
            month.Display,
            month.Previous.Display,
            Keep(content, f => !absent.Contains(f.Organisation)),
            Keep(before, f => !absent.Contains(f.Organisation) && !now.HasClosed(f.Organisation, month.Quarter)));
        return Of(monthly, $"{measure} of {Who}", month.Display, comparison, content, replaced.OfMonth(measure, month));
    }

    private IEnumerable<Finding> Of(
        SliceGates gates, string who, string period, PeriodComparison? comparison, SliceContent content, SliceContent? replaced) =>
    [
        .. comparison is null ? [] : gates.Check(comparison),
        .. replaced is null ? [] : gates.CheckReplaced(who, period, content, replaced, SliceChanges.IsScheduled(content.File, rules)),
    ];

    /// <summary>A year may bring metrics and drop others.</summary>
    private bool Knows(Quarter quarter, string metric) =>
        methods.For(quarter)?.Metrics.Any(m => m.Id.Value == metric) == true;

    private static Dictionary<(OdsCode Organisation, string Item), SliceFigure> Keep(SliceContent content, Func<SliceFigure, bool> which) =>
        content.Figures.Where(f => which(f.Value)).ToDictionary();
}
