using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Published;
using NofPipeline.Files.Rows;
using NofPipeline.Files.Tidy;

namespace NofPipeline.Samples.Writer;

/// <summary>Makes the sample files from published data; the same data gives the same bytes.</summary>
public static class SampleFiles
{
    private const int YearOfPublishedOverride = 2025;

    /// <summary>Published flags that are decisions, and the decision that each is.</summary>
    private static readonly Dictionary<MetricId, string> Flags = new()
    {
        [MetricId.Parse("OF5004")] = "financial-override",
        [MetricId.Parse("OF5007")] = "improvement-programme",
    };

    /// <summary>The files' bytes by path below the samples folder.</summary>
    public static IReadOnlyDictionary<string, byte[]> Make(PublishedData data)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["drop/organisations.csv"] = OrganisationsWriter.Write(Register.Make(data.Rows)),
        };
        foreach (var rows in data.LeagueRows.GroupBy(r => r.Quarter))
        {
            files[$"published/league-table-{rows.Key}.csv"] = LeagueTableWriter.Write(rows);
        }

        foreach (var rows in data.Rows.GroupBy(r => r.Quarter))
        {
            files[$"drop/metric-values-{rows.Key}.csv"] = MetricValuesWriter.Write(rows.Where(IsInput).Select(r => Value(r, data.Order)));
            files[$"published/published-results-{rows.Key}.csv"] = PublishedResultsWriter.Write(rows.Where(IsResult).Select(Result));
            if (rows.Key.StartYear == YearOfPublishedOverride)
            {
                files[$"drop/decisions-{rows.Key}.csv"] = DecisionsWriter.Write(rows.Where(r => Flags.ContainsKey(r.Metric)).Select(Decision));
            }
        }

        return files;
    }

    private static bool IsValue(PublishedMetricRow row) => row.Metric.Value.StartsWith("OF0", StringComparison.Ordinal);

    private static bool IsInput(PublishedMetricRow row) => IsValue(row) || ScoreOnlyMetrics.Contains(row.Quarter, row.Metric);

    // Of value rows only the published rank and the spread are results.
    private static bool IsResult(PublishedMetricRow row) => !IsValue(row) || (row.Rank ?? row.Spread?.Median) is not null;

    private static MetricValueRow Value(PublishedMetricRow row, OrderPositions order) => new(
        row.Quarter,
        row.Organisation.Code,
        row.Metric,
        IsValue(row) ? CorrectedUnits.Of(row) : MetricValueRow.ScoreUnit,
        row.Value,
        order.Of(row.Quarter, row.Metric, row.Organisation.Code, row.Value) is { } position ? new OrderEvidence(OrderBasis.OrderColumn, position) : null,
        row.ReportingPeriod,
        null,
        row.Line,
        row.Raw);

    private static PublishedResultRow Result(PublishedMetricRow row) =>
        new(row.Quarter, row.Organisation.Code, row.Metric, row.Value, row.Rank, row.Organisation, row.Line, row.Raw) { Spread = row.Spread };

    private static DecisionRow Decision(PublishedMetricRow row) => new(
        row.Quarter,
        row.Organisation.Code,
        new Decision(Flags[row.Metric], row.Value == 1 ? "1" : "0", $"published flag {row.Metric}", "NHS England", null),
        row.Line,
        row.Raw);
}
