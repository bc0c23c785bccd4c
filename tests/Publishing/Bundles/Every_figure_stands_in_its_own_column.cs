using System.Globalization;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Pipeline.Bundles;

namespace NofPipeline.Publishing.Tests.Bundles;

/// <summary>Figures that look alike, such as the four probabilities of a trust, are told apart by their values.</summary>
public sealed class Every_figure_stands_in_its_own_column
{
    private static readonly decimal[] Probabilities = [0.0123m, 0.2345m, 0.3456m, 0.4076m];

    [Fact]
    public void In_the_tidy_league_table()
    {
        var row = Row("nof-2025-26Q4-league-tables.csv");

        Assert.Equal(
            Probabilities.Select(p => p.ToString(CultureInfo.InvariantCulture)),
            Enumerable.Range(1, 4).Select(segment => row(string.Create(CultureInfo.InvariantCulture, $"segment_{segment}_probability"))));
        Assert.Equal(["1.11", "3.33", "2", "7"], [row("average_score_low"), row("average_score_high"), row("league_rank_low"), row("league_rank_high")]);
        Assert.Equal(["2", "3", "5"], [row("unadjusted_segment"), row("adjusted_segment"), row("final_segment")]);
        Assert.Equal(["71", "72"], [row("league_rank"), row("average_rank")]);
    }

    private static Func<string, string> Row(string table)
    {
        var figures = SampleQuarters.Q4;
        var changed = figures.Segments.Organisations[0] with
        {
            Likely = new LikelyRange(1.11m, 3.33m, 2, 7, Probabilities),
            Unadjusted = 2,
            Adjusted = 3,
            Final = 5,
            LeagueRank = 71,
            AverageRank = 72,
        };
        var quarter = figures with { Segments = figures.Segments with { Organisations = [changed, .. figures.Segments.Organisations.Skip(1)] } };
        var bundle = BundleBuilder.Build(SampleBundle.Input(quarter, null));
        var csv = CsvTable.Parse(bundle.TextOf(table));
        var row = csv.Rows.Single(r => r[csv.Header.IndexOf("org_code")] == changed.Organisation.Code.Value);
        return column => row[csv.Header.IndexOf(column)];
    }
}
