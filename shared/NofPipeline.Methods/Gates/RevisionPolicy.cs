namespace NofPipeline.Methods.Gates;

/// <summary>Feeds whose publisher revises earlier periods as announced, and how the names of such files say so.</summary>
/// <param name="Feeds">The feeds.</param>
/// <param name="Marks">Words, of which a revision's file name has one.</param>
public sealed record RevisionPolicy(IReadOnlyList<string> Feeds, IReadOnlyList<string> Marks)
{
    /// <summary>Whether a name has one of the marks as a word of its own, in capitals or not.</summary>
    public bool Marked(string fileName) => Marks.Any(mark => Has(fileName, mark));

    private static bool Has(string name, string mark)
    {
        for (var at = name.IndexOf(mark, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(mark, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + mark.Length;
            if ((at == 0 || !char.IsLetter(name[at - 1])) && (end == name.Length || !char.IsLetter(name[end])))
            {
                return true;
            }
        }

        return false;
    }
}
