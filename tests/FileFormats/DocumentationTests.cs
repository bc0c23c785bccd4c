using System.Reflection;
using System.Text.RegularExpressions;
using NofPipeline.Files;
using NofPipeline.Files.Layouts;

namespace NofPipeline.FileFormats.Tests;

/// <summary>What the documents say of findings and layouts is what the code does.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Codes =
        [.. typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void Every_finding_code_of_the_readers_is_explained()
    {
        var explained = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "findings.md"))).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Empty(Codes.Except(explained));
    }

    [Fact]
    public void Finding_codes_are_kebab_case_and_distinct()
    {
        Assert.All(Codes, c => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", c));
        Assert.Distinct(Codes);
    }

    [Fact]
    public void Every_column_is_in_the_description_of_the_layouts()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "file-formats.md"));
        Assert.All(FeedLayouts.All.SelectMany(l => l.Columns), c => Assert.Contains($"`{c.Name}`", text, StringComparison.Ordinal));
        Assert.All(FeedLayouts.All, l => Assert.Contains($"{l.Id}.schema.json", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_example_in_the_description_is_read_without_error()
    {
        var examples = Example().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "file-formats.md"))).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(8, examples.Count);
        Assert.All(examples, e => Given.AssertClean(Given.Reading(System.Text.Encoding.UTF8.GetBytes(e))));
    }

    [GeneratedRegex(@"^\| `([a-z0-9-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"```csv\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
