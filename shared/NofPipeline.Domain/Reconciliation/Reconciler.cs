using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>Compares every computed figure with the published one and says why they differ.</summary>
public static class Reconciler
{
    /// <summary>One comparison per published figure that we compute, by organisation, kind and row; those about all of a type come last.</summary>
    public static IReadOnlyList<Comparison> Compare(
        PublishedResults published, QuarterInputs inputs, QuarterScores scores, QuarterSegments segments, MethodDefinition method)
    {
        var figures = ComputedFigures.Of(scores, segments, method);
        var compared = published.Results
            .SelectMany(r => figures.RowsOf(r).Select(row => (r.Organisation, Row: row)))
            .Select(x => new Comparison(
                x.Organisation, x.Row.Kind, x.Row.Id, x.Row.Published, figures.Find(x.Organisation, x.Row.Kind, x.Row.Id), null))
            .Concat(Ranges.Of(published, segments, method))
            .Concat(Spreads.Of(published, scores))
            .ToList();
        var causes = new CauseFinder(scores, method, compared);
        var bases = new OrderBases(inputs, scores, method);
        return
        [
            .. compared
                .Select(c => c with { Cause = c.Agrees ? null : causes.Find(c), OrderedBy = bases.Of(c) })
                .OrderBy(c => c.Organisation is null)
                .ThenBy(c => c.Organisation)
                .ThenBy(c => c.Kind)
                .ThenBy(c => c.Row)
                .ThenBy(c => c.Type),
        ];
    }
}
