using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Operator.Explaining;

namespace NofPipeline.Explain.Tests;

/// <summary>What docs/explain.md shows stands in an approved text, line for line.</summary>
public sealed partial class The_document_shows_real_output(Sample_store store)
{
    private static readonly string Document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "explain.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Pages => [.. Blocks().Matches(Document).Where(m => m.Groups["kind"].Value == "text").Select(m => m.Groups["text"].Value)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void In_words(string page)
    {
        var approved = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Approved")).Select(f => File.ReadAllText(f).ReplaceLineEndings("\n"));

        Assert.Contains(approved, text => text.Contains(page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task And_in_JSON()
    {
        var shown = Assert.Single(Blocks().Matches(Document), m => m.Groups["kind"].Value == "json").Groups["text"].Value;
        var answer = await store.ExplainAsync(Quarter.Parse("2025-26Q4"), OdsCode.Parse("RJ1"), MetricId.Parse("OF0013"));

        Assert.Equal(JsonNode.Parse(shown)!.ToJsonString(), ExplanationJson.Of(answer)["metrics"]![0]!["lines"]![0]!.ToJsonString());
    }

    [GeneratedRegex("^```(?<kind>text|json)\\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
