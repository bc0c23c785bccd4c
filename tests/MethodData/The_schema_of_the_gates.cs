using NofPipeline.MethodData.Tests.Schema;
using NofPipeline.Methods;

namespace NofPipeline.MethodData.Tests;

public sealed class The_schema_of_the_gates(Ajv ajv) : IClassFixture<Ajv>
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "methods", "gates.schema.json"));

    /// <summary>Slips that both must refuse, by what is replaced and with what; the first place in the file counts.</summary>
    private static readonly (string Old, string New)[] Slips =
    [
        ("above: 0.15", "above: 1.15"),
        ("above: 0.15", "above: much"),
        ("lowest: 0.8", "lowest: 1.2"),
        ("highest: 1.25", "highest: 0.9"),
        ("factors: [100, 1000]", "factors: [100, 0.001]"),
        ("factors: [100, 1000]", "factors: []"),
        ("near: 1.25", "near: 1"),
        ("least: 10", "least: 0"),
        ("action: warn", "action: warm"),
        ("except: [OF0079, OF0081", "except: [0079, OF0081"),
        ("evidence: verified", "evidence: certain"),
        ("organisations: [RGT, ", "organisations: [rgt, "),
        ("from: 2019-05", "from: 2019-13"),
        ("out_of_range: block", "out_of_range: often"),
        ("marks: [revised]", "marks: []"),
        ("marks: [revised]", "marks: ['']"),
    ];

    [Fact]
    public void Accepts_the_gates_that_are_built_in() => Assert.Equal([string.Empty], ajv.Validate(Text, [Json(EmbeddedMethods.Gates())]));

    [Fact]
    public void Refuses_the_slips_that_the_loader_refuses()
    {
        var texts = Slips.Select(s => After(EmbeddedMethods.Gates(), s.Old, s.New)).ToList();
        var problems = ajv.Validate(Text, [.. texts.Select(Json)]);

        Assert.All(Slips, (slip, i) => Assert.True(problems[i].Length > 0, $"The schema accepts '{slip.New}'."));
        Assert.All(Slips, (slip, i) => Assert.True(GateLoader.Load("gates.yaml", texts[i]).Rules is null, $"The loader accepts '{slip.New}'."));
    }

    [Fact]
    public void Knows_every_key_that_the_loader_knows()
    {
        var text = EmbeddedMethods.Gates();
        var keys = text.Split('\n')
            .Where(line => !line.TrimStart().StartsWith('#'))
            .Select(line => line.TrimStart(' ', '-').Split(':'))
            .Where(parts => parts.Length > 1 && parts[0].Length > 0 && parts[0].All(c => char.IsAsciiLetterLower(c) || c == '_'))
            .Select(parts => parts[0])
            .Distinct()
            .ToList();
        var misspelt = keys.ConvertAll(key => After(text, $"{key}:", $"{key}x:"));
        var problems = ajv.Validate(Text, [.. misspelt.Select(Json)]);

        Assert.True(keys.Count > 20, $"{keys.Count} keys");
        Assert.All(keys, (key, i) => Assert.True(problems[i].Length > 0, $"The schema accepts '{key}x'."));
        Assert.All(keys, (key, i) => Assert.True(GateLoader.Load("gates.yaml", misspelt[i]).Rules is null, $"The loader accepts '{key}x'."));
    }

    private static string After(string text, string old, string with)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' is not in gates.yaml.");
        return text[..at] + with + text[(at + old.Length)..];
    }

    private static string Json(string yaml) => YamlToJson.Convert(yaml)?.ToJsonString() ?? "null";
}
