using NofPipeline.MethodData.Tests.Edits;
using NofPipeline.MethodData.Tests.Schema;
using NofPipeline.Methods;

namespace NofPipeline.MethodData.Tests;

public sealed class The_schema(Ajv ajv) : IClassFixture<Ajv>
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "methods", "method.schema.json"));

    [Fact]
    public void Accepts_every_file_of_both_methods()
    {
        var files = EmbeddedMethods.Files().SelectMany(method => method.Texts).ToList();

        var problems = ajv.Validate(Text, [.. files.Select(file => Json(file.Value))]);

        Assert.Equal(files.Select(file => (file.Key, string.Empty)), files.Select((file, i) => (file.Key, problems[i])));
    }

    [Fact]
    public void Agrees_with_the_loader_on_slips_of_form()
    {
        var problems = ajv.Validate(Text, [.. Slips.All.Select(edit => Json(MethodTexts.After(edit)))]);

        Assert.All(Slips.All, (slip, i) => Assert.True(slip.SchemaRefuses == problems[i].Length > 0, $"{slip.Name}: {problems[i]}"));
    }

    [Fact]
    public void Knows_every_key_that_the_loader_knows()
    {
        // Every key of the data, misspelt one by one: loader and schema must both refuse each.
        var misspelt = EmbeddedMethods.Files().SelectMany(Misspellings).ToList();

        var problems = ajv.Validate(Text, [.. misspelt.Select(edit => Json(MethodTexts.After(edit)))]);

        Assert.True(misspelt.Count > 80, $"{misspelt.Count} keys");
        Assert.All(misspelt, (edit, i) =>
        {
            Assert.True(problems[i].Length > 0, $"The schema accepts '{edit.New}' in {edit.File}.");
            var result = MethodLoader.Load(MethodTexts.With(MethodTexts.Of(edit.Method), edit.File, MethodTexts.After(edit)));
            Assert.True(result.Method is null && result.Findings.Any(f => f.Code is "key-unknown" or "key-missing"), $"The loader accepts '{edit.New}' in {edit.File}.");
        });
    }

    private static IEnumerable<Edit> Misspellings(MethodFiles files) =>
        from file in files.Texts
        from line in file.Value.Split('\n').Where(line => !line.TrimStart().StartsWith('#'))
        let key = line.TrimStart(' ', '-').Split(':')[0]
        where line.Contains(':', StringComparison.Ordinal) && key.Length > 0 && key.All(c => char.IsAsciiLetterLower(c) || c == '_')
        where !key.StartsWith("http", StringComparison.Ordinal)
        group (File: file.Key, Line: line) by (file.Key.EndsWith("method.yaml", StringComparison.Ordinal), Key: key) into lines
        let first = lines.First()
        select new Edit("a misspelt key", first.File, first.Line, first.Line.Replace(lines.Key.Key + ":", lines.Key.Key + "x:", StringComparison.Ordinal), ["key-unknown"], null, true);

    private static string Json(string yaml) => YamlToJson.Convert(yaml)?.ToJsonString() ?? "null";
}
