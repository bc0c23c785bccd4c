namespace NofPipeline.Messaging.Tests;

/// <summary>A start that is refused: a sentence for whoever has to mend it, and no stack trace.</summary>
internal static class Refusal
{
    public const int Usage = 2;
    public const int Infrastructure = 3;

    public static void Is(int expected, int exitCode, string output, params string[] words)
    {
        Assert.True(expected == exitCode, $"It ended with {exitCode}: {output}");
        var line = output.ReplaceLineEndings(" ");
        Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
    }
}
