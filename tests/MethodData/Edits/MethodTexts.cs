using NofPipeline.Methods;

namespace NofPipeline.MethodData.Tests.Edits;

/// <summary>The shipped method data, with changes.</summary>
public static class MethodTexts
{
    private static readonly IReadOnlyList<MethodFiles> Shipped = EmbeddedMethods.Files();

    public static MethodFiles Of(string method) => Shipped.Single(files => files.Texts.Keys.All(path => path.StartsWith(method + "/", StringComparison.Ordinal)));

    public static string After(Edit edit)
    {
        var text = Of(edit.Method).Texts[edit.File];
        var at = text.IndexOf(edit.Old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{edit.Old}' is not in {edit.File}.");
        return string.Concat(text.AsSpan(0, at), edit.New, text.AsSpan(at + edit.Old.Length));
    }

    public static MethodFiles With(MethodFiles files, string path, string text) =>
        new(new Dictionary<string, string>(files.Texts, StringComparer.Ordinal) { [path] = text });

    /// <summary>The physical line on which the edit starts.</summary>
    public static int LineOf(Edit edit)
    {
        var text = Of(edit.Method).Texts[edit.File];
        var at = text.IndexOf(edit.Old, StringComparison.Ordinal);
        var same = edit.Old.Zip(edit.New).TakeWhile(pair => pair.First == pair.Second).Count();
        return 1 + text.AsSpan(0, at + same).Count('\n');
    }
}
