using System.Globalization;

namespace NofPipeline.Pipeline.Tests;

public sealed class Likely_ranges_are_published
{
    private static readonly string[] Bounds = ["average_score_low", "average_score", "average_score_high"];
    private static readonly string[] Ranks = ["league_rank_low", "league_rank", "league_rank_high"];

    [Fact]
    public async Task With_every_trust_of_a_quarter()
    {
        using var workplace = Workplace.With("organisations.csv", "decisions-2025-26Q4.csv", "metric-values-2025-26Q4.csv");
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);

        var lines = workplace.Bundle("2025-26Q4", 1)["nof-2025-26Q4-league-tables.csv"].TrimEnd().Split('\n');
        var header = lines[0].Split(',').Reverse().ToList();
        var rows = lines.Skip(1).Select(Row).ToList();

        Assert.Equal(205, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal(Bounds.Select(b => row[b]).Order(), Bounds.Select(b => row[b]));
            Assert.Equal(Ranks.Select(b => row[b]).Order(), Ranks.Select(b => row[b]));
            var probabilities = Enumerable.Range(1, 4).Select(s => row[$"segment_{s}_probability"]).ToList();
            Assert.Equal(1m, probabilities.Sum());
            Assert.True(probabilities[(int)row["adjusted_segment"] - 1] > 0m);
        });
        Assert.Contains(rows, row => row["league_rank_high"] - row["league_rank_low"] > 20m);
        Assert.All(rows, row => Assert.True(row["league_rank_low_without_one"] <= row["league_rank_high_without_one"]));
        Assert.Contains(rows, row => row["league_rank_low_without_one"] < row["league_rank"] && row["league_rank"] < row["league_rank_high_without_one"]);
        Assert.All(
            lines.Skip(1).Select(line => line.Split(',')).Select(cells => (Standing: cells[^4], Deciding: cells[^3])),
            row => Assert.Equal(row.Standing == "depends-on-one-metric", row.Deciding.Length > 0));
        Assert.Equal(3, lines.Skip(1).Select(line => line.Split(',')[^4]).Distinct().Count());

        // Names may have commas, and stand before every number: so columns are counted from the end.
        Dictionary<string, decimal> Row(string line) => header.Zip(line.Split(',').Reverse())
            .Where(cell => decimal.TryParse(cell.Second, CultureInfo.InvariantCulture, out _))
            .ToDictionary(cell => cell.First, cell => decimal.Parse(cell.Second, CultureInfo.InvariantCulture));
    }
}
