using System.Globalization;
using NofPipeline.Domain.Organisations;
using NofPipeline.Pipeline.Bundles;
using Row = System.Collections.Generic.Dictionary<string, string>;

namespace NofPipeline.Publishing.Tests.Bundles;

/// <summary>Our 17 columns against NHS England's own files of Q4 2025/26, cell by cell.</summary>
public sealed class PublishedDataTests
{
    /// <summary>NHS England publishes the final segment for Q1 and Q2 only; we do so in every quarter.</summary>

    private static readonly string[] Exact =
    [
        "Quarter", "Region", "Trust_type", "Trust_subtype", "Trust_name", "Domain", "Sub-domain", "Metric_description", "Reporting_date", "Value", "Rank",
    ];

    private static readonly string[] Spread = ["Median_value", "Lower_quartile", "Upper_quartile"];

    /// <summary>
    /// 18 of 135 medians and quartiles are 0.01 off: NHS England takes them of unrounded values, and only the rounded ones are published.
    /// </summary>
    public static TheoryData<OrganisationType, string, string[]> Files => new()
    {
        {
            OrganisationType.Acute,
            "nof-acute-q4-2025-26.csv",
            [
                "Lower_quartile OF0014", "Lower_quartile OF0023", "Median_value OF0011", "Median_value OF0016", "Median_value OF0061",
                "Median_value OF0084", "Upper_quartile OF0025", "Upper_quartile OF0041", "Upper_quartile OF0082",
            ]
        },
        {
            OrganisationType.Ambulance,
            "nof-ambulance-q4-2025-26.csv",
            [
                "Lower_quartile OF0061", "Lower_quartile OF0084", "Median_value OF0047", "Median_value OF0061", "Median_value OF0082",
                "Median_value OF0084", "Upper_quartile OF0028", "Upper_quartile OF0082",
            ]
        },
        {
            OrganisationType.MentalHealthAndCommunity,
            "nof-mental-health-community-q4-2025-26.csv",
            ["Median_value OF0041"]
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_value_and_rank_is_as_published_and_every_median_and_quartile_within_a_hundredth(
        OrganisationType type, string file, string[] expectedHundredths)
    {
        Assert.SkipWhen(RepositoryFolder.PublishedData is null, "NHS England's files are not here; set NOF_PUBLISHED_DATA to their folder.");
        var published = Keyed(File.ReadAllText(Path.Combine(RepositoryFolder.PublishedData!, file)));
        var bundle = BundleBuilder.Build(SampleBundle.Input(SampleQuarters.Q4, SampleQuarters.Q3));
        var ours = Keyed(bundle.TextOf($"nof-2025-26Q4-metric-results-{type.Token()}.csv"));

        // Neither has a row of the final segment: nothing states it.
        Assert.Equal(published.Keys.Order(StringComparer.Ordinal), ours.Keys.Order(StringComparer.Ordinal));
        Assert.All(published, row => Assert.Equal(Exact.Select(c => Trim(row.Value[c])), Exact.Select(c => ours[row.Key][c])));
        var different = published
            .SelectMany(row => Spread.Select(c => (Column: c, Metric: row.Value["Metric_ID"], Theirs: row.Value[c], Ours: ours[row.Key][c])))
            .Where(cell => cell.Theirs != cell.Ours)
            .Distinct()
            .ToList();
        Assert.All(different, cell => Assert.Equal(0.01m, Math.Abs(Number(cell.Theirs) - Number(cell.Ours))));
        Assert.Equal(expectedHundredths, different.Select(cell => $"{cell.Column} {cell.Metric}").Order(StringComparer.Ordinal));
    }

    // NHS England's names of some rows end with a no-break space.
    private static string Trim(string text) => text.Trim(' ', '\u00A0');

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, Row> Keyed(string text)
    {
        var table = CsvTable.Parse(text);
        return table.Rows
            .Select(row => table.Header.Zip(row).ToDictionary(c => c.First, c => c.Second))
            .ToDictionary(row => string.Join(' ', row["Metric_ID"], row["Trust_code"], row["Units"]));
    }
}
