using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>Both bounds of every published likely range beside ours.</summary>
internal static class Ranges
{
    public static IEnumerable<Comparison> Of(PublishedResults published, QuarterSegments segments, MethodDefinition method)
    {
        var ours = segments.Organisations.ToDictionary(o => o.Organisation.Code, o => o.Likely);
        foreach (var result in published.Results)
        {
            if (result.Likely is not { } likely)
            {
                continue;
            }

            var own = ours.GetValueOrDefault(result.Organisation);
            var (kind, low, high) = result.Metric == method.Summary.Average
                ? (PublishedFigure.LikelyAverage, own?.AverageLow, own?.AverageHigh)
                : (PublishedFigure.LikelyRank, (decimal?)own?.RankLow, (decimal?)own?.RankHigh);
            yield return new Comparison(result.Organisation, kind, result.Metric, likely.Low, low, null);
            yield return new Comparison(result.Organisation, kind, result.Metric, likely.High, high, null);
        }
    }
}
