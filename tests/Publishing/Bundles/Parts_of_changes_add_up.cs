using System.Globalization;
using NofPipeline.Pipeline.Bundles;

namespace NofPipeline.Publishing.Tests.Bundles;

/// <summary>The printed parts of every change of an average add up to the printed change, digit by digit.</summary>
public sealed class Parts_of_changes_add_up
{
    private static readonly string[] Causes = ["own-figures", "annual-refreshed", "revised", "peers-moved", "metric-set", "method"];

    public static TheoryData<string, int> Quarters => new() { { "2025-26Q4", 205 }, { "2026-27Q1", 202 } };

    [Theory]
    [MemberData(nameof(Quarters))]
    public void In_the_table_of_changes(string quarter, int trusts)
    {
        var changes = Table(quarter, "changes");
        var both = changes.Where(row => row["average_score_change"].Length > 0).ToList();

        Assert.Equal(trusts, both.Count);
        Assert.All(both, row => Assert.Equal(Number(row["average_score_change"]), Causes.Sum(c => Number(row[ColumnOf(c)]))));
        Assert.All(both, row => Assert.Equal(Number(row["change_chance"]) < 0.05m ? "true" : "false", row["beyond_noise"]));
        Assert.All(changes.Except(both), row => Assert.All([.. Causes.Select(ColumnOf), "change_chance", "beyond_noise"], c => Assert.Empty(row[c])));
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public void And_those_of_the_metrics_to_the_parts(string quarter, int trusts)
    {
        var metrics = Table(quarter, "score-changes").GroupBy(row => row["org_code"]).ToDictionary(g => g.Key, g => g.ToList());

        Assert.Equal(trusts, metrics.Count);
        foreach (var change in Table(quarter, "changes").Where(row => row["average_score_change"].Length > 0))
        {
            var rows = metrics[change["org_code"]];
            Assert.All(Causes.Except(["metric-set"]), c => Assert.Equal(Number(change[ColumnOf(c)]), rows.Where(r => r["cause"] == c).Sum(r => Number(r["points"]))));
            Assert.All(rows, r => Assert.Equal(r["cause"] == "metric-set", r["previous_score"].Length == 0 || r["score"].Length == 0));
            Assert.All(rows.Where(r => r["cause"] == "none"), r => Assert.Equal((r["previous_score"], "0"), (r["score"], r["points"])));
        }
    }

    private static List<Dictionary<string, string>> Table(string quarter, string name)
    {
        var (before, after) = quarter == "2025-26Q4" ? (SampleQuarters.Q3, SampleQuarters.Q4) : (SampleQuarters.Q4, SampleQuarters.Q1);
        var table = BundleBuilder.TablesOf(SampleBundle.Input(after, before)).Single(t => t.FileName == $"nof-{quarter}-{name}.csv");
        var csv = CsvTable.Parse(System.Text.Encoding.UTF8.GetString(table.Content.Span));
        return [.. csv.Rows.Select(row => csv.Header.Zip(row).ToDictionary(c => c.First, c => c.Second))];
    }

    private static string ColumnOf(string cause) => $"{cause.Replace('-', '_')}_points";

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
