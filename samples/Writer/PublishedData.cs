using NofPipeline.Files;
using NofPipeline.Files.Rows;

namespace NofPipeline.Samples.Writer;

/// <summary>What NHS England published, and the order of values that are equal as printed.</summary>
/// <param name="Rows">Every row of every metric CSV in the folder.</param>
/// <param name="LeagueRows">Every row of every league table in the folder.</param>
/// <param name="Order">Positions among values that are equal as printed.</param>
/// <param name="Problems">Why the folder cannot be used, if it cannot.</param>
public sealed record PublishedData(IReadOnlyList<PublishedMetricRow> Rows, IReadOnlyList<PublishedLeagueRow> LeagueRows, OrderPositions Order, IReadOnlyList<string> Problems)
{
    /// <summary>Reads the metric CSVs, the league tables and the order evidence of a folder; other files are passed over.</summary>
    public static PublishedData Read(string folder)
    {
        var rows = new List<PublishedMetricRow>();
        var leagueRows = new List<PublishedLeagueRow>();
        var problems = new List<string>();
        var order = new OrderPositions();
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (OrderPositions.IsNamed(name, out var quarter))
            {
                order.Add(quarter, File.ReadLines(path));
                continue;
            }

            var (file, read) = PublishedMetricsFile.Read(name, new MemoryStream(File.ReadAllBytes(path)));
            if (file.Feed is "published-metrics" or "published-league-table")
            {
                rows.AddRange(read);
                leagueRows.AddRange(file.LeagueRows);
                problems.AddRange(file.Findings.Select(f => $"{f.File}:{f.Line}: {f.Message} {f.Hint}"));
            }
        }

        if (rows.Count == 0)
        {
            problems.Add($"There is no published metric CSV in {folder}.");
        }

        return new PublishedData(rows, leagueRows, order, problems);
    }
}
