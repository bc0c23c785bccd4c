using System.Text;
using System.Text.RegularExpressions;
using NofPipeline.Domain.Findings;

namespace NofPipeline.Support;

/// <summary>What findings say, each with an example that raises it, in the form that is held in an approved file.</summary>
public static partial class FindingCatalogue
{
    /// <summary>Code, severity and example of each, then its message and its hint; those that say the same are one.</summary>
    public static string Of(IEnumerable<(string Example, Finding Finding)> raised)
    {
        var text = new StringBuilder();
        foreach (var (example, finding) in raised
            .DistinctBy(r => (r.Finding.Code, r.Finding.Severity, r.Finding.Message, r.Finding.Hint))
            .OrderBy(r => r.Finding.Code, StringComparer.Ordinal).ThenBy(r => r.Finding.Message, StringComparer.Ordinal).ThenBy(r => r.Finding.Hint, StringComparer.Ordinal))
        {
            text.Append(finding.Code).Append(", ").Append(finding.Severity.ToString().ToLowerInvariant()).Append(": ").Append(example).Append('\n')
                .Append("  ").Append(finding.Message).Append('\n');
            if (finding.Hint is not null)
            {
                text.Append("  > ").Append(finding.Hint).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The sentences in the source of some folders that the catalogue lacks: no example raises them. Files that say something else than findings are
    /// named, and sentences of exceptions are passed over.
    /// </summary>
    public static IReadOnlyList<string> Lacking(string catalogue, IEnumerable<string> folders, params string[] others)
    {
        var lines = catalogue.Split('\n');
        return
        [
            .. folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Folder, f), "*.cs", SearchOption.AllDirectories))
                .Where(f => !others.Contains(Path.GetFileName(f)) && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
                .SelectMany(f => File.ReadLines(f).Index().Select(l => (Place: $"{Path.GetFileName(f)}:{l.Index + 1}", Text: l.Item)))
                .Where(l => !l.Text.Contains("Exception(", StringComparison.Ordinal) && !l.Text.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .SelectMany(l => Literal().Matches(l.Text).Select(m => (l.Place, Sentence: m.Value)))
                .Where(s => s.Sentence.Contains(' ', StringComparison.Ordinal) && s.Sentence.Any(char.IsLetter) && s.Sentence.EndsWith(".\"", StringComparison.Ordinal))
                .Where(s => !lines.Any(Pattern(s.Sentence).IsMatch))
                .Select(s => $"{s.Place} {s.Sentence}"),
        ];
    }

    /// <summary>What a literal can become: whatever it inserts may be anything.</summary>
    private static Regex Pattern(string literal)
    {
        var isInterpolated = literal[0] == '$';
        var text = literal.TrimStart('$')[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal);
        var fixedParts = isInterpolated ? Hole().Split(text) : [text];
        return new Regex("^  (?:> )?" + string.Join(".*", fixedParts.Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\$""(?:[^""\\{]|\\.|\{(?:[^{}""]|""(?:[^""\\]|\\.)*""|\{[^{}]*\})*\})*""|""(?:[^""\\]|\\.)*""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{(?:[^{}""]|""(?:[^""\\]|\\.)*""|\{[^{}]*\})*\}")]
    private static partial Regex Hole();
}
