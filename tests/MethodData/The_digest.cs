using System.Globalization;
using NofPipeline.MethodData.Tests.Edits;
using NofPipeline.MethodData.Tests.Mutants;
using NofPipeline.Methods;
using NofPipeline.Methods.Canonical;

namespace NofPipeline.MethodData.Tests;

public sealed class The_digest
{
    private const string Method = "nof-2025-26/method.yaml";
    private const string Access = "nof-2025-26/metrics/access.yaml";
    private const string Safety = "nof-2025-26/metrics/safety.yaml";

    [Fact]
    public void Is_sixty_four_hexadecimal_digits() =>
        Assert.All(MethodCatalogue.Embedded().All, method => Assert.Matches("^[0-9a-f]{64}$", method.Digest));

    [Theory]
    [InlineData(Method, "title:", "# a comment\ntitle:")]
    [InlineData(Method, "start_year: 2025", "start_year:    2025   # a comment")]
    [InlineData(Method, "id: nof-2025-26\nversion: 2.0.0\n", "version: 2.0.0\nid: nof-2025-26\n")]
    [InlineData(Method, "title: NHS Oversight Framework 2025/26", "title: 'NHS Oversight Framework 2025/26'")]
    [InlineData(Method, "[acute, mental-health-and-community, ambulance]", "[ambulance, acute, mental-health-and-community]")]
    [InlineData(Method, "published_in: [2025-26Q1, 2025-26Q2]", "published_in: [2025-26Q2, 2025-26Q1]")]
    [InlineData(Method, "quarters: [2025-26Q1, 2025-26Q2]", "quarters: [2025-26Q2, 2025-26Q1]")]
    [InlineData(Access, "target: 75", "target: 75.00")]
    [InlineData(Access, "evidence: interval", "evidence: inferred")]
    public void Does_not_depend_on_how_the_data_is_written(string file, string old, string with)
    {
        var edit = new Edit("another way to write it", file, old, with, [], null, false);

        Assert.Equal(DigestOf(MethodTexts.Of("nof-2025-26")), DigestOf(MethodTexts.With(MethodTexts.Of("nof-2025-26"), file, MethodTexts.After(edit))));
    }

    [Fact]
    public void Does_not_depend_on_how_the_metrics_are_split_into_files()
    {
        var files = MethodTexts.Of("nof-2025-26");
        var text = files.Texts[Safety];
        var at = text.IndexOf("composites:", StringComparison.Ordinal);
        var split = MethodTexts.With(files, Safety, text[..at]);
        split = MethodTexts.With(split, "nof-2025-26/metrics/infections.yaml", "domain: safety\nmetrics: []\n" + text[at..]);

        Assert.Equal(DigestOf(files), DigestOf(split));
    }

    [Fact]
    public void Does_not_depend_on_line_endings()
    {
        var files = MethodTexts.Of("nof-2025-26");
        var windows = new MethodFiles(files.Texts.ToDictionary(f => f.Key, f => f.Value.ReplaceLineEndings("\r\n")));

        Assert.Equal(DigestOf(files), DigestOf(windows));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Does_not_depend_on_the_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(MethodCatalogue.Embedded().Find("nof-2025-26")!.Digest, DigestOf(MethodTexts.Of("nof-2025-26")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("nof-2025-26")]
    [InlineData("nof-2026-27")]
    public void Changes_with_every_rule(string id)
    {
        var method = MethodCatalogue.Embedded().Find(id)!;

        Assert.All(MethodMutants.Of(method), mutant => Assert.NotEqual(method.Digest, MethodDigest.Of(mutant.Method)));
    }

    [Theory]
    [InlineData("title: NHS", "title: The NHS")]
    [InlineData("version: 2.0.0", "version: 1.0.1")]
    [InlineData("name: Access to services", "name: Access")]
    [InlineData("name: Elective care", "name: Elective")]
    [InlineData("name: Provider capability rating", "name: Capability")]
    [InlineData("values: [green, amber-green,", "values: [green, amber,")]
    [InlineData("segments: [5]", "segments: [4, 5]")]
    [InlineData("text: No support need is identified.", "text: None.")]
    [InlineData("published_in: [2025-26Q1, 2025-26Q2]", "published_in: [2025-26Q1]")]
    [InlineData("    decimals: 1\n", "")]
    [InlineData("    decimals: 1\n", "    decimals: 2\n")]
    [InlineData("  final: OF5005\n", "")]
    [InlineData("types: [acute, mental-health-and-community, ambulance]\n  - feed", "types: [acute]\n  - feed")]
    public void Changes_with_everything_that_a_reader_of_results_can_see(string old, string with)
    {
        var edit = new Edit("another content", Method, old, with, [], null, false);

        Assert.NotEqual(DigestOf(MethodTexts.Of("nof-2025-26")), DigestOf(MethodTexts.With(MethodTexts.Of("nof-2025-26"), Method, MethodTexts.After(edit))));
    }

    [Fact]
    public void Stands_in_the_changelog_beside_the_version()
    {
        var changelog = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "methods", "CHANGELOG.md"));

        Assert.All(MethodCatalogue.Embedded().All, method => Assert.Contains($"| {method.Id} | {method.Version} | `{method.Digest}` |", changelog, StringComparison.Ordinal));
    }

    private static string DigestOf(MethodFiles files)
    {
        var result = MethodLoader.Load(files);
        Assert.True(result.Method is not null, string.Join('\n', result.Findings));
        return result.Method.Digest;
    }
}
