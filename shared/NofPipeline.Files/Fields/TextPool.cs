namespace NofPipeline.Files.Fields;

/// <summary>Keeps one copy of the codes, units and names that stand on many rows of a file.</summary>
internal sealed class TextPool
{
    // Far more than there are organisations and metrics; texts that never come again must not fill the memory.
    private const int MostTexts = 10_000;
    private const int MostCharacters = 200;

    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>The text, or the copy of it that came first.</summary>
    public string Of(string text)
    {
        if (texts.TryGetValue(text, out var known))
        {
            return known;
        }

        if (texts.Count < MostTexts && text.Length <= MostCharacters)
        {
            texts.Add(text);
        }

        return text;
    }
}
