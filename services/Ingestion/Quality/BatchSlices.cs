using NofPipeline.Methods;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Ingestion.Quality;

/// <summary>What a batch changes, slice by slice.</summary>
internal static class BatchSlices
{
    /// <summary>The slices of every period that the batch speaks of, quarters first, each with what was in force before the batch.</summary>
    /// <param name="before">The files that were accepted before, oldest first.</param>
    /// <param name="batch">The files that come in now.</param>
    /// <param name="methods">The methods.</param>
    public static IReadOnlyList<PeriodSlices> Of(IReadOnlyList<AcceptedFile> before, IReadOnlyList<AcceptedFile> batch, MethodCatalogue methods)
    {
        var then = new SlicesInForce(before, methods);
        var now = new SlicesInForce([.. before, .. batch], methods);
        var stated = batch
            .SelectMany(f => f.Index.Quarters.Select(q => q.Quarter))
            .Distinct()
            .Order()
            .Select(quarter => new PeriodSlices(
                quarter.Display,
                quarter.ToString(),
                [.. now.OfQuarter(quarter).Select(s => new SliceComparison(s.Key, s.Value, then.OfQuarter(quarter).GetValueOrDefault(s.Key)))]));
        var monthly = batch
            .SelectMany(f => f.Index.Months)
            .Distinct()
            .GroupBy(s => s.Month, s => s.Measure)
            .OrderBy(g => g.Key)
            .Select(month => new PeriodSlices(
                month.Key.Display,
                month.Key.ToString(),
                [.. month.Select(measure => new SliceComparison(
                    new Slice(measure, null, month.Key), now.OfMonth(measure, month.Key)!, then.OfMonth(measure, month.Key)))]));
        return [.. stated.Concat(monthly)];
    }
}
