using NofPipeline.Domain.Organisations;
using NofPipeline.Files;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Published;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>Values, scores and segments of one type in NHS England's 17 columns.</summary>
internal static class MetricResults
{
    public static BundleTable Of(BundleInput input, OrganisationType type)
    {
        var quarter = input.Scores.Quarter;
        var segments = input.Segments.Organisations.ToDictionary(o => o.Organisation.Code);
        var metricRows = new MetricRows(input);
        var summaryRows = new SummaryRows(input.Method, quarter);
        var rows = input.Scores.Organisations
            .Where(o => o.Organisation.Type == type)
            .SelectMany(o => metricRows.Of(o).Concat(segments.TryGetValue(o.Organisation.Code, out var s) ? summaryRows.Of(s) : []));
        return new BundleTable(
            $"nof-{quarter}-metric-results-{type.Token()}.csv",
            $"Values, scores and segments, {type.PublishedName()}, {quarter.Display}",
            "One row per organisation and value, score, domain score, domain segment and summary figure, in NHS England's own layout.",
            PublishedDescriptions.Of(FeedLayouts.PublishedMetrics),
            [PublishedColumns.Quarter, PublishedColumns.MetricId, PublishedColumns.TrustCode, PublishedColumns.Units],
            PublishedMetricsWriter.Write(rows));
    }
}
