using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>Compares every computed figure with the published one and says why they differ.</summary>
public static class Reconciler
{
    /// <summary>One comparison per published figure that we compute, by organisation, kind and row.</summary>
    public static IReadOnlyList<Comparison> Compare(
        PublishedResults published, QuarterScores scores, QuarterSegments segments, MethodDefinition method)
    {
        var figures = ComputedFigures.Of(scores, segments, method);
        var compared = published.Results
            .SelectMany(r => figures.RowsOf(r).Select(row => (r.Organisation, Row: row)))
            .Select(x => new Comparison(
                x.Organisation, x.Row.Kind, x.Row.Id, x.Row.Published, figures.Find(x.Organisation, x.Row.Kind, x.Row.Id), null))
            .ToList();
        var causes = new CauseFinder(scores, method, compared);
        return
        [
            .. compared
                .Select(c => c.Agrees ? c : c with { Cause = causes.Find(c) })
                .OrderBy(c => c.Organisation)
                .ThenBy(c => c.Kind)
                .ThenBy(c => c.Row),
        ];
    }
}
