using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>How many metric scores hang on what ordered values that are equal as printed.</summary>
/// <param name="Basis">What ordered them.</param>
/// <param name="Scores">How many of the compared metric scores, composites included.</param>
public sealed record OrderUse(OrderBasis Basis, int Scores)
{
    /// <summary>One per basis that ordered any, in the order of the bases.</summary>
    public static IReadOnlyList<OrderUse> Of(IReadOnlyList<Comparison> comparisons) =>
    [
        .. comparisons
            .Where(c => c.Kind == PublishedFigure.MetricScore)
            .SelectMany(c => c.OrderedBy)
            .GroupBy(basis => basis)
            .OrderBy(g => g.Key)
            .Select(g => new OrderUse(g.Key, g.Count())),
    ];
}
