using System.Reflection;
using System.Text.RegularExpressions;
using NofPipeline.Files;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;

namespace NofPipeline.FileFormats.Tests;

/// <summary>What the documents say of findings and layouts is what the code does.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Layouts => [.. FeedLayouts.All.Select(l => l.Id)];

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

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_description_of_a_layout_is_written_from_it(string id)
    {
        var layout = FeedLayouts.All.Single(l => l.Id == id);
        var block = new Regex($"(?<=<!-- layout {id} -->\n).*?(?=<!-- end -->)", RegexOptions.Singleline);
        var text = Repository.Approved(Path.Combine(Repository.Root, "docs", "file-formats.md"), there => block.Replace(there, _ => LayoutTable.Of(layout)));
        Assert.Equal(LayoutTable.Of(layout), block.Match(text).Value);
    }

    [Fact]
    public void Every_measure_of_a_layout_is_in_the_list_of_measures()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "file-formats.md"));
        var list = text[text.IndexOf("### Measures", StringComparison.Ordinal)..];
        Assert.All(FeedLayouts.All.SelectMany(l => l.Measures), m => Assert.Contains($"`{m}`", list, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| `([a-z0-9-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

}
