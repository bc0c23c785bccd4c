using NofPipeline.Domain.Organisations;

namespace NofPipeline.Ingestion.Quality;

/// <summary>A slice beside the one of the period before: what both can have, without organisations that have closed or need not report.</summary>
/// <param name="Who">Whose figures they are, such as <c>acute organisations</c>.</param>
/// <param name="Period">The period, as people read it.</param>
/// <param name="PeriodBefore">The period before.</param>
/// <param name="Now">The figures of the period.</param>
/// <param name="Before">The figures of the period before.</param>
internal sealed record PeriodComparison(
    string Who,
    string Period,
    string PeriodBefore,
    IReadOnlyDictionary<(OdsCode Organisation, string Item), SliceFigure> Now,
    IReadOnlyDictionary<(OdsCode Organisation, string Item), SliceFigure> Before)
{
    /// <summary>Figures that both periods have, in one unit, by metric or measure.</summary>
    public IEnumerable<IGrouping<string, (SliceFigure Now, SliceFigure Before)>> Pairs => Now
        .Where(n => Before.TryGetValue(n.Key, out var before) && before.Unit == n.Value.Unit)
        .Select(n => (Now: n.Value, Before: Before[n.Key]))
        .GroupBy(p => p.Now.Item)
        .OrderBy(g => g.Key, StringComparer.Ordinal);
}
