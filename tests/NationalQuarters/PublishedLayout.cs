using NofPipeline.Files;
using NofPipeline.Files.Published;
using NofPipeline.Files.Rows;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.NationalQuarters.Tests;

/// <summary>The samples in NHS England's own layout, as one file: values beside scores and ranks, and no order column.</summary>
internal static class PublishedLayout
{
    private const string Name = "as-published.csv";

    public static AcceptedFile Of(IReadOnlyList<AcceptedFile> samples)
    {
        var register = samples.SelectMany(f => f.Content.Organisations).Select(o => o.Registered).ToList();
        var results = samples.SelectMany(f => f.Content.PublishedResults).ToList();
        var ofValue = results.ToDictionary(r => (r.Quarter, r.Organisation, r.Metric));
        var values = samples.SelectMany(f => f.Content.Values).ToList();
        var rows = values
            .Where(v => v.Unit != MetricValueRow.ScoreUnit)
            .Select(v => (v.Quarter, v.Organisation, v.Metric, v.Unit, v.Value, Result: ofValue.GetValueOrDefault((v.Quarter, v.Organisation, v.Metric))))
            .Concat(results
                .Where(r => !r.Metric.Value.StartsWith("OF0", StringComparison.Ordinal))
                .Select(r => (r.Quarter, r.Organisation, r.Metric, Unit: "score", r.Value, Result: (PublishedResultRow?)r)))
            .Select(r => new PublishedMetricRow
            {
                Quarter = r.Quarter,
                Organisation = register.First(o => o.Organisation.Code == r.Organisation && o.HoldsOn(r.Quarter.LastDay)).Organisation,
                Domain = "Domain",
                SubDomain = "Sub-domain",
                Metric = r.Metric,
                Description = "Metric",
                ReportingPeriod = "Period",
                Unit = r.Unit,
                Value = r.Value,
                Median = r.Result?.Spread?.Median,
                LowerQuartile = r.Result?.Spread?.LowerQuartile,
                UpperQuartile = r.Result?.Spread?.UpperQuartile,
                Rank = r.Result?.Rank,
            });
        var file = FeedReader.Read(Name, new MemoryStream(PublishedMetricsWriter.Write(rows)));
        Assert.Empty(file.Findings);
        return new AcceptedFile(1, new string('0', 64), Name, file);
    }
}
