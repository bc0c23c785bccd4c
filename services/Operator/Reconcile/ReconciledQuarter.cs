using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Tokens;
using NofPipeline.Reading.Quarters;

namespace NofPipeline.Operator.Reconcile;

/// <summary>A quarter's figures beside the published ones.</summary>
internal sealed record ReconciledQuarter
{
    public required string Quarter { get; init; }

    public required string Method { get; init; }

    /// <summary>The version of the segments that were compared.</summary>
    public required int Version { get; init; }

    /// <summary>The segments snapshot.</summary>
    public required string Snapshot { get; init; }

    public required IReadOnlyList<ReconciledFigure> Figures { get; init; }

    /// <summary>How many metric scores are of values that are equal as printed and that something ordered, by what that is.</summary>
    public required IReadOnlyDictionary<string, int> OrderedBy { get; init; }

    /// <summary>How many figures differ, by cause.</summary>
    public required IReadOnlyDictionary<string, int> Causes { get; init; }

    /// <summary>Each difference, where they were asked for.</summary>
    public required IReadOnlyList<Difference>? Differences { get; init; }

    public bool HasRuleDifference => Causes.ContainsKey(DifferenceCause.Rule.Token());

    public static ReconciledQuarter Of(SegmentedQuarter quarter, IReadOnlyList<Comparison> comparisons, bool withDifferences)
    {
        var differing = comparisons.Where(c => !c.Agrees).ToList();
        return new ReconciledQuarter
        {
            Quarter = quarter.Segments.Quarter.ToString(),
            Method = quarter.Method.Id,
            Version = quarter.SegmentsHeader.Version,
            Snapshot = quarter.SegmentsHeader.Id.Value,
            Figures = [.. Agreement.Of(comparisons).Select(a => new ReconciledFigure(
                a.Kind.Token(), a.Compared, a.Agreeing, a.Compared == 0 ? null : Math.Round((decimal)a.Agreeing / a.Compared, 6), a.Kind.Tolerance()))],
            OrderedBy = OrderUse.Of(comparisons).ToDictionary(u => u.Basis.Token(), u => u.Scores),
            Causes = differing.GroupBy(c => c.Cause!.Value).OrderBy(g => g.Key).ToDictionary(g => g.Key.Token(), g => g.Count()),
            Differences = !withDifferences ? null : [.. differing.Select(c => new Difference(
                c.Subject, c.Kind.Token(), c.Row.Value, c.Published, c.Computed, c.Cause!.Value.Token()))],
        };
    }
}
