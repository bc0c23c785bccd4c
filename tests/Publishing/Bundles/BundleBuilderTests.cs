using System.Globalization;
using System.Text.Json;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files;
using NofPipeline.Pipeline.Bundles;
using NofPipeline.Snapshots;

namespace NofPipeline.Publishing.Tests.Bundles;

public sealed class BundleBuilderTests
{
    private static readonly Lazy<IReadOnlyList<SnapshotPart>> Q4 =
        new(() => BundleBuilder.Build(SampleBundle.Input(SampleQuarters.Q4, SampleQuarters.Q3)));

    [Fact]
    public void A_bundle_has_these_files() => Assert.Equal(
        [
            "ATTRIBUTION.txt",
            "datapackage.json",
            "manifest.json",
            "method/nof-2025-26/method.yaml",
            "method/nof-2025-26/metrics/access.yaml",
            "method/nof-2025-26/metrics/effectiveness.yaml",
            "method/nof-2025-26/metrics/finance.yaml",
            "method/nof-2025-26/metrics/people.yaml",
            "method/nof-2025-26/metrics/safety.yaml",
            "nof-2025-26Q4-changes.csv",
            "nof-2025-26Q4-cuts.csv",
            "nof-2025-26Q4-domain-scores.csv",
            "nof-2025-26Q4-league-table-acute.csv",
            "nof-2025-26Q4-league-table-ambulance.csv",
            "nof-2025-26Q4-league-table-mental-health-and-community.csv",
            "nof-2025-26Q4-league-tables.csv",
            "nof-2025-26Q4-metric-results-acute.csv",
            "nof-2025-26Q4-metric-results-ambulance.csv",
            "nof-2025-26Q4-metric-results-mental-health-and-community.csv",
            "nof-2025-26Q4-score-changes.csv",
            "nof-2025-26Q4-scores.csv",
            "nof-2025-26Q4-values.csv",
        ],
        Q4.Value.Select(p => p.Key));

    [Fact]
    public void Derived_values_say_which_months_they_are_made_of()
    {
        var bundle = BundleBuilder.Build(SampleBundle.Input(SampleBundle.WithOneDerived(SampleQuarters.Q4), SampleQuarters.Q3));

        var first = SampleQuarters.Q4.Inputs.Organisations[0];
        Assert.Equal(
            [
                "quarter,org_code,metric_id,unit,value,measure,basis,months,missing_months",
                FormattableString.Invariant($"2025-26Q4,{first.Organisation.Code},{first.Values[0].Metric},{first.Values[0].Unit},{first.Values[0].Value},ae-four-hours,quarter,2026-01 2026-03,2026-02"),
            ],
            bundle.LinesOf("nof-2025-26Q4-derived.csv"));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Equal_input_makes_equal_bytes_whatever_the_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;

            Assert.Equal(
                Q4.Value.Select(p => p.Reference),
                BundleBuilder.Build(SampleBundle.Input(SampleQuarters.Q4, SampleQuarters.Q3)).Select(p => p.Reference));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Trailing_zeros_of_the_input_make_no_difference()
    {
        var inputs = SampleQuarters.Q4.Inputs;
        var padded = SampleQuarters.Compute(inputs with
        {
            Organisations = [.. inputs.Organisations.Select(o => o with { Values = [.. o.Values.Select(v => v with { Value = v.Value + 0.000m })] })],
        });

        Assert.Equal(
            Q4.Value.Where(p => p.Key != "manifest.json").Select(p => p.Reference),
            BundleBuilder.Build(SampleBundle.Input(padded, SampleQuarters.Q3)).Where(p => p.Key != "manifest.json").Select(p => p.Reference));
    }

    [Fact]
    public void The_manifest_has_the_hash_of_every_other_file()
    {
        using var manifest = JsonDocument.Parse(Q4.Value.TextOf("manifest.json"));

        var listed = manifest.RootElement.GetProperty("files").EnumerateArray()
            .Select(f => new PartReference(f.GetProperty("path").GetString()!, f.GetProperty("sha256").GetString()!, f.GetProperty("bytes").GetInt64()));

        Assert.Equal(Q4.Value.Where(p => p.Key != "manifest.json").Select(p => p.Reference), listed);
        Assert.Equal("nof-2025-26", manifest.RootElement.GetProperty("method").GetProperty("id").GetString());
        Assert.Equal("2025-26Q3", manifest.RootElement.GetProperty("previous").GetProperty("quarter").GetString());
    }

    [Fact]
    public void The_data_package_describes_every_table_column_by_column()
    {
        using var package = JsonDocument.Parse(Q4.Value.TextOf("datapackage.json"));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();

        Assert.Equal(
            Q4.Value.Select(p => p.Key).Where(k => k.EndsWith(".csv", StringComparison.Ordinal)),
            resources.Select(r => r.GetProperty("path").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(resources, resource =>
        {
            var path = resource.GetProperty("path").GetString()!;
            var reference = Q4.Value.Single(p => p.Key == path).Reference;
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
            Assert.Equal($"sha256:{reference.Sha256}", resource.GetProperty("hash").GetString());
            Assert.Equal(reference.Bytes, resource.GetProperty("bytes").GetInt64());
            Assert.Matches("^[a-z0-9._-]+$", resource.GetProperty("name").GetString()!);
            Assert.Equal(Q4.Value.LinesOf(path)[0], string.Join(',', fields.Select(f => f.GetProperty("name").GetString())));
            Assert.All(fields, f => Assert.NotEmpty(f.GetProperty("description").GetString()!));
        });
    }

    [Fact]
    public void Keys_that_the_data_package_states_are_unique_and_without_gaps()
    {
        using var package = JsonDocument.Parse(Q4.Value.TextOf("datapackage.json"));
        Assert.All(package.RootElement.GetProperty("resources").EnumerateArray(), resource =>
        {
            var table = CsvTable.Parse(Q4.Value.TextOf(resource.GetProperty("path").GetString()!));
            var key = resource.GetProperty("schema").GetProperty("primaryKey").EnumerateArray().Select(k => table.Header.IndexOf(k.GetString()!)).ToList();
            var keys = table.Rows.Select(row => key.Select(i => row[i]).ToList()).ToList();
            Assert.DoesNotContain(keys, k => k.Contains(string.Empty));
            Assert.Equal(keys.Count, keys.Select(k => string.Join('|', k)).Distinct().Count());
        });
    }

    [Fact]
    public void The_values_can_be_dropped_in_again_and_give_the_same_figures()
    {
        var file = FeedReader.Read("values.csv", new MemoryStream(Q4.Value.Single(p => p.Key == "nof-2025-26Q4-values.csv").Content.ToArray()));
        Assert.Empty(file.Findings);

        var again = SampleQuarters.Compute(SampleQuarters.Q4.Inputs.WithValues(file));

        Assert.Empty(Domain.Movement.RevisionDetector.Compare(SampleQuarters.Q4, again));
    }

    [Theory]
    [InlineData(OrganisationType.Acute)]
    [InlineData(OrganisationType.Ambulance)]
    [InlineData(OrganisationType.MentalHealthAndCommunity)]
    public void Tables_in_the_layouts_of_NHS_England_are_read_by_the_readers_of_those_layouts(OrganisationType type)
    {
        var results = FeedReader.Read("r.csv", new MemoryStream(Q4.Value.Single(p => p.Key == $"nof-2025-26Q4-metric-results-{type.Token()}.csv").Content.ToArray()));
        var league = FeedReader.Read("l.csv", new MemoryStream(Q4.Value.Single(p => p.Key == $"nof-2025-26Q4-league-table-{type.Token()}.csv").Content.ToArray()));

        Assert.Empty(results.Findings);
        Assert.Empty(league.Findings);
        Assert.True(results.IsPublishedMetrics);
        Assert.Equal(SampleQuarters.Q4.Segments.Organisations.Count(o => o.Organisation.Type == type), league.LeagueRows.Count);
    }

    [Fact]
    public void Without_a_previous_quarter_the_changes_are_a_header_only()
    {
        var bundle = BundleBuilder.Build(SampleBundle.Input(SampleQuarters.Q4, null));

        Assert.Single(bundle.LinesOf("nof-2025-26Q4-changes.csv"));
        Assert.Single(bundle.LinesOf("nof-2025-26Q4-score-changes.csv"));
        Assert.Equal(206, Q4.Value.LinesOf("nof-2025-26Q4-changes.csv").Length);
        Assert.Contains("\"previous\": null", bundle.TextOf("manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_a_spreadsheet_would_run_is_made_harmless()
    {
        var inputs = SampleQuarters.Q4.Inputs;
        var hostile = SampleQuarters.Compute(inputs with
        {
            Organisations = [.. inputs.Organisations.Select((o, i) => i > 0 ? o : o with { Organisation = o.Organisation with { Name = "=cmd|'/c calc'!A0" } })],
        });

        var bundle = BundleBuilder.Build(SampleBundle.Input(hostile, SampleQuarters.Q3));

        Assert.All(
            bundle.Where(p => p.Key.EndsWith(".csv", StringComparison.Ordinal)),
            p => Assert.DoesNotContain(",=cmd", bundle.TextOf(p.Key), StringComparison.Ordinal));
        Assert.Contains(",'=cmd", bundle.TextOf("nof-2025-26Q4-league-tables.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_of_the_next_framework_year_is_bundled_alike()
    {
        var bundle = BundleBuilder.Build(SampleBundle.Input(SampleQuarters.Q1, SampleQuarters.Q4));

        Assert.Contains("OF5200", bundle.TextOf("nof-2026-27Q1-metric-results-acute.csv"), StringComparison.Ordinal);
        Assert.Contains("method/nof-2026-27/metrics/experience.yaml", bundle.Select(p => p.Key));
        Assert.Contains(",derived,", bundle.TextOf("nof-2026-27Q1-league-tables.csv"), StringComparison.Ordinal);
    }
}
