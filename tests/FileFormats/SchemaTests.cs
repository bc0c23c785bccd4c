using System.Text.Json;
using NofPipeline.Files;
using NofPipeline.Files.Layouts;

namespace NofPipeline.FileFormats.Tests;

/// <summary>The table schemas say what the layouts say, no more and no less. They are written by these tests with <c>NOF_APPROVE=1</c>.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Layouts => [.. FeedLayouts.All.Select(l => l.Id)];

    [Fact]
    public void Every_schema_belongs_to_a_layout() =>
        Assert.Empty(Directory.GetFiles(Repository.Schemas).Select(Path.GetFileName).Except(FeedLayouts.All.Select(l => $"{l.Id}.schema.json")));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_schema_of_a_layout_is_written_from_it(string id)
    {
        var schema = TableSchema.Of(FeedLayouts.All.Single(l => l.Id == id));
        Assert.Equal(schema, Repository.Approved(Path.Combine(Repository.Schemas, $"{id}.schema.json"), _ => schema));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_column_is_described_and_keys_are_columns(string id)
    {
        using var schema = JsonDocument.Parse(TableSchema.Of(FeedLayouts.All.Single(l => l.Id == id)));
        var fields = schema.RootElement.GetProperty("fields").EnumerateArray().ToList();
        Assert.All(fields, f => Assert.NotEmpty(f.GetProperty("description").GetString()!));
        Assert.All(fields, f => Assert.Contains(f.GetProperty("type").GetString(), new[] { "string", "number", "integer", "date", "boolean" }));
        var names = fields.Select(f => f.GetProperty("name").GetString()!).ToList();
        Assert.Distinct(names);
        Assert.All(schema.RootElement.GetProperty("primaryKey").EnumerateArray(), k => Assert.Contains(k.GetString(), names));
        Assert.Equal([""], schema.RootElement.GetProperty("missingValues").EnumerateArray().Select(m => m.GetString()));
    }
}
