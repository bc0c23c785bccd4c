using System.Text.Json;
using NofPipeline.Files.Layouts;

namespace NofPipeline.FileFormats.Tests;

/// <summary>The table schemas say what the readers know, no more and no less.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Layouts => [.. FeedLayouts.All.Select(l => l.Id)];

    [Fact]
    public void Every_schema_belongs_to_a_layout() =>
        Assert.Equal(
            FeedLayouts.All.Select(l => $"{l.Id}.schema.json").Order(StringComparer.Ordinal),
            Directory.GetFiles(Repository.Schemas, "*.schema.json").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Columns_are_those_of_the_layout_in_its_order(string id)
    {
        using var schema = Read(id);
        Assert.Equal(
            FeedLayouts.All.Single(l => l.Id == id).Columns.Select(c => c.Name),
            schema.RootElement.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_column_is_described_and_keys_are_columns(string id)
    {
        using var schema = Read(id);
        var fields = schema.RootElement.GetProperty("fields").EnumerateArray().ToList();
        Assert.All(fields, f => Assert.NotEmpty(f.GetProperty("description").GetString()!));
        Assert.All(fields, f => Assert.Contains(f.GetProperty("type").GetString(), new[] { "string", "number", "integer", "date", "boolean" }));
        var names = fields.Select(f => f.GetProperty("name").GetString()).ToHashSet();
        Assert.All(schema.RootElement.GetProperty("primaryKey").EnumerateArray(), k => Assert.Contains(k.GetString(), names));
        Assert.Equal("[\"\"]", schema.RootElement.GetProperty("missingValues").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_column_that_may_be_left_out_is_not_required(string id)
    {
        using var schema = Read(id);
        var optional = FeedLayouts.All.Single(l => l.Id == id).Columns.Where(c => !c.Required).Select(c => c.Name);
        Assert.All(
            schema.RootElement.GetProperty("fields").EnumerateArray().Where(f => optional.Contains(f.GetProperty("name").GetString())),
            f => Assert.False(f.TryGetProperty("constraints", out var c) && c.TryGetProperty("required", out _)));
    }

    private static JsonDocument Read(string id) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Schemas, $"{id}.schema.json")));
}
