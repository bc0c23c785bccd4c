using NofPipeline.MethodData.Tests.Edits;
using NofPipeline.Methods;

namespace NofPipeline.MethodData.Tests;

public sealed class Slips_in_the_data_are_reported
{
    public static IEnumerable<TheoryDataRow<string, string>> Edits => Slips.All.Select(edit => new TheoryDataRow<string, string>(edit.Name, edit.Column ?? "-"));

    [Theory]
    [MemberData(nameof(Edits))]
    public void With_a_code_the_file_the_line_and_the_key(string name, string column)
    {
        var edit = Slips.All.Single(e => e.Name == name && (e.Column ?? "-") == column);

        var result = MethodLoader.Load(MethodTexts.With(MethodTexts.Of(edit.Method), edit.File, MethodTexts.After(edit)));

        Assert.Null(result.Method);
        Assert.Equal(edit.Codes, result.Findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.All(result.Findings, f => Assert.False(string.IsNullOrWhiteSpace(f.Hint), $"{f.Code} has no hint."));
        if (edit.Column is not null)
        {
            var finding = result.Findings.First(f => f.Column == edit.Column);
            Assert.Equal(edit.File, finding.File);
            Assert.Equal(MethodTexts.LineOf(edit) + edit.LinesAfter, finding.Line);
        }
    }

    [Theory]
    [InlineData("target: 75", "metrics[3].units[0].target")]
    [InlineData("better: lower", "metrics[0].better")]
    [InlineData("sub_domain: cancer-care", "metrics[2].sub_domain")]
    public void On_the_very_line(string old, string column)
    {
        var edit = new Edit("a wrong word", "nof-2025-26/metrics/access.yaml", old, old + "x", [], column, true);

        var result = MethodLoader.Load(MethodTexts.With(MethodTexts.Of(edit.Method), edit.File, MethodTexts.After(edit)));

        Assert.Equal(MethodTexts.LineOf(edit), result.Findings.Single(f => f.Column == column).Line);
    }

    [Theory]
    [InlineData("title: NHS", "title: Twice\ntitle: NHS", "key-duplicate")]
    [InlineData("title: NHS", "title: &anchor NHS", "yaml-not-plain")]
    [InlineData("title: NHS", "title: !!str NHS", "yaml-not-plain")]
    [InlineData("title: NHS", "title: *alias # ", "yaml-not-plain")]
    [InlineData("title: NHS", "title: 'NHS", "yaml-malformed")]
    [InlineData("title: NHS", "title: [NHS", "yaml-malformed")]
    [InlineData("title: NHS", "---\ntitle: NHS", "yaml-malformed")]
    public void When_the_text_is_not_plain_yaml(string old, string with, string code)
    {
        var edit = new Edit(code, "nof-2025-26/method.yaml", old, with, [code], null, true);

        var result = MethodLoader.Load(MethodTexts.With(MethodTexts.Of(edit.Method), edit.File, MethodTexts.After(edit)));

        Assert.Null(result.Method);
        Assert.Contains(result.Findings, f => f.Code == code && f.File == edit.File && f.Line > 0);
    }

    /// <summary>OF0048 has a target in one of its two units; OF0057 is ranked within its target.</summary>
    [Theory]
    [InlineData("OF0013", true)]
    [InlineData("OF0048", true)]
    [InlineData("OF0057", true)]
    [InlineData("OF0014", false)]
    [InlineData("OF0079", false)]
    [InlineData("OF1035", false)]
    public void When_a_quarter_rule_sets_what_happens_at_a_target_that_the_metric_does_not_have(string metric, bool hasTarget)
    {
        var edit = new Edit("a quarter rule", "nof-2025-26/method.yaml", "metrics: [OF0013]", $"metrics: [{metric}]", [], null, false);

        var findings = MethodLoader.Load(MethodTexts.With(MethodTexts.Of(edit.Method), edit.File, MethodTexts.After(edit))).Findings;

        Assert.Equal(hasTarget ? [] : [$"quarter-rule-without-effect {metric}"], findings.Select(f => $"{f.Code} {f.Raw}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("- a list\n")]
    [InlineData("a word\n")]
    public void When_a_file_is_no_set_of_keys(string text)
    {
        var result = MethodLoader.Load(MethodTexts.With(MethodTexts.Of("nof-2025-26"), "nof-2025-26/method.yaml", text));

        Assert.Null(result.Method);
        Assert.Contains(result.Findings, f => f.File == "nof-2025-26/method.yaml" && f.Line == 1);
    }

    [Fact]
    public void When_there_is_no_method_file()
    {
        var result = MethodLoader.Load(new MethodFiles(new Dictionary<string, string>()));

        Assert.Equal("method-file-missing", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void When_there_are_two_method_files()
    {
        var files = MethodTexts.Of("nof-2025-26");

        var result = MethodLoader.Load(MethodTexts.With(files, "nof-2025-26/old/method.yaml", files.Texts["nof-2025-26/method.yaml"]));

        Assert.Contains(result.Findings, f => f is { Code: "method-file-duplicate", File: "nof-2025-26/old/method.yaml" });
    }

    [Fact]
    public void With_codes_that_the_readme_explains()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "methods", "README.md"));

        Assert.All(Slips.All.SelectMany(edit => edit.Codes).Distinct(), code => Assert.Contains($"`{code}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void All_in_one_run()
    {
        var files = MethodTexts.Of("nof-2025-26");
        foreach (var name in new[] { "a misspelt direction", "a misspelt family" })
        {
            var edit = name.EndsWith("direction", StringComparison.Ordinal)
                ? new Edit(name, "nof-2025-26/metrics/access.yaml", "better: lower", "better: low", [], null, true)
                : new Edit(name, "nof-2025-26/metrics/people.yaml", "family: linear_rank", "family: linear", [], null, true);
            files = MethodTexts.With(files, edit.File, MethodTexts.After(edit));
        }

        Assert.Equal(["value-malformed", "family-unknown"], MethodLoader.Load(files).Findings.Select(f => f.Code));
    }
}
