using NofPipeline.MethodData.Tests.Edits;
using NofPipeline.Methods;

namespace NofPipeline.MethodData.Tests;

public sealed class Damaged_data_never_throws
{
    public static IEnumerable<TheoryDataRow<string>> Files => EmbeddedMethods.Files().SelectMany(files => files.Texts.Keys).Select(path => new TheoryDataRow<string>(path));

    [Theory]
    [MemberData(nameof(Files))]
    public void When_a_file_is_cut_short(string path)
    {
        var text = TextOf(path);

        for (var length = 0; length < text.Length; length += 211)
        {
            AssertMethodOrError(Load(path, text[..length]));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void When_a_line_is_left_out(string path)
    {
        var lines = TextOf(path).Split('\n');

        for (var line = 0; line < lines.Length; line += 5)
        {
            AssertMethodOrError(Load(path, string.Join('\n', lines.Where((_, i) => i != line))));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void When_a_value_is_of_another_kind(string path)
    {
        var lines = TextOf(path).Split('\n');
        string[] others = ["[1, [2]]", "{ a: { b: c } }", "-1", "''", "true", "99999999999999999999999999999999"];

        for (var line = 0; line < lines.Length; line += 5)
        {
            var colon = lines[line].IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
            {
                var damaged = lines.ToArray();
                damaged[line] = $"{lines[line][..colon]}: {others[line % others.Length]}";
                AssertMethodOrError(Load(path, string.Join('\n', damaged)));
            }
        }
    }

    private static string TextOf(string path) => MethodTexts.Of(path.Split('/')[0]).Texts[path];

    private static MethodLoadResult Load(string path, string text) =>
        MethodLoader.Load(MethodTexts.With(MethodTexts.Of(path.Split('/')[0]), path, text));

    private static void AssertMethodOrError(MethodLoadResult result)
    {
        Assert.Equal(result.Method is null, result.Findings.Count > 0);
        Assert.All(result.Findings, finding => Assert.True(finding.Line > 0 && finding.File is not null));
    }
}
