using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>Published medians and quartiles beside ours. They are printed beside each value and are about all of the type, so each is compared once.</summary>
internal static class Spreads
{
    public static IEnumerable<Comparison> Of(PublishedResults published, QuarterScores scores)
    {
        var types = scores.Organisations.ToDictionary(o => o.Organisation.Code, o => o.Organisation.Type);
        var ours = scores.Statistics.ToDictionary(s => (s.Metric, s.Type));
        return published.Results
            .Where(r => r.Spread is not null && types.ContainsKey(r.Organisation))
            .Select(r => (r.Metric, Type: types[r.Organisation], Spread: r.Spread!))
            .Distinct()
            .SelectMany(p => Compare(p.Spread, ours.GetValueOrDefault((p.Metric, p.Type)))
                .Select(c => new Comparison(null, c.Kind, p.Metric, c.Published, c.Computed is { } figure ? ScoreRounding.Print(figure) : null, null) { Type = p.Type }))
            .Distinct();
    }

    private static IEnumerable<(PublishedFigure Kind, decimal Published, decimal? Computed)> Compare(PublishedSpread published, MetricStatistics? ours)
    {
        (PublishedFigure Kind, decimal? Published, decimal? Computed)[] figures =
        [
            (PublishedFigure.Median, published.Median, ours?.Median),
            (PublishedFigure.LowerQuartile, published.LowerQuartile, ours?.LowerQuartile),
            (PublishedFigure.UpperQuartile, published.UpperQuartile, ours?.UpperQuartile),
        ];
        return figures.Where(f => f.Published is not null).Select(f => (f.Kind, f.Published!.Value, f.Computed));
    }
}
