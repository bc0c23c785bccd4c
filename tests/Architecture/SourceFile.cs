using System.Text.RegularExpressions;

namespace NofPipeline.Architecture.Tests;

/// <summary>
/// A file of C# or Razor as far as its dependencies show in its text: what it declares, what it imports and what it mentions. Comments, and texts but for
/// what is computed in them, are left out: a name in a comment ties nothing.
/// </summary>
internal sealed partial class SourceFile
{
    private SourceFile(string path, string text, string project, string @namespace)
    {
        Path = path;
        Project = project;
        Namespace = @namespace;
        IsImports = System.IO.Path.GetFileName(path) == "_Imports.razor";
        Imports = [.. Usings().Matches(text).Select(m => m.Groups["name"].Value)];
        Types = path.EndsWith(".razor", StringComparison.Ordinal)
            ? IsImports ? [] : [System.IO.Path.GetFileNameWithoutExtension(path)]
            : [.. Declarations().Matches(text).Select(m => m.Groups["name"].Value)];
        Extensions = [.. ExtensionMethods().Matches(text).Select(m => m.Groups["name"].Value)];
        var code = CommentsAndTexts().Replace(Headings().Replace(text, ""), m => string.Join(' ', Holes().Matches(m.Value).Select(hole => hole.Groups["code"].Value)));
        Mentioned = [.. Names().Matches(code).Select(m => m.Value)];
        Called = [.. Calls().Matches(code).Select(m => m.Groups["name"].Value)];
    }

    public string Path { get; }

    public string Project { get; }

    public string Namespace { get; }

    /// <summary>Whether what it imports is imported by every page below its folder.</summary>
    public bool IsImports { get; }

    /// <summary>The namespaces and types that it names at its head.</summary>
    public HashSet<string> Imports { get; }

    public HashSet<string> Types { get; }

    public HashSet<string> Extensions { get; }

    /// <summary>Names that stand alone, and not behind a dot.</summary>
    public HashSet<string> Mentioned { get; }

    /// <summary>Names that stand behind a dot and are called.</summary>
    public HashSet<string> Called { get; }

    public static IReadOnlyList<SourceFile> OfProduct() => [.. Repository.Files
        .Where(f => (f.StartsWith("shared/", StringComparison.Ordinal) || f.StartsWith("services/", StringComparison.Ordinal))
            && System.IO.Path.GetExtension(f) is ".cs" or ".razor" && System.IO.Path.GetFileName(f) != "Program.cs")
        .Select(Load)];

    public static SourceFile Of(string path, string text, string project)
    {
        var declared = DeclaredNamespace().Match(text);
        return new SourceFile(path, text, project, declared.Success ? declared.Groups["name"].Value : project);
    }

    private static SourceFile Load(string path)
    {
        var project = NofPipeline.Architecture.Tests.Project.All
            .Where(p => path.StartsWith(p.Folder + "/", StringComparison.Ordinal)).MaxBy(p => p.Folder.Length)!;
        var folder = System.IO.Path.GetDirectoryName(path[(project.Folder.Length + 1)..])!.Replace('\\', '/').Replace('/', '.');
        return new SourceFile(path, Repository.Read(path), project.Name, folder.Length == 0 ? project.Name : $"{project.Name}.{folder}");
    }

    [GeneratedRegex(@"^@?using (?:static |\w+ = )?(?<name>[\w.]+);?\s*$", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"^@?(?:using|namespace) [^\n]*$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex DeclaredNamespace();

    [GeneratedRegex(@"^(?:(?:public|internal|static|sealed|abstract|readonly|partial|ref|unsafe|file) )*(?:class|struct|interface|enum|record struct|record class|record|delegate [\w<>?\[\], ]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"\bstatic [^=;{}\n]*?\b(?<name>\w+)(?:<[^>()]*>)?\(\s*this ")]
    private static partial Regex ExtensionMethods();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|@\*.*?\*@|""(?:[^""\\\n]|\\.)*""", RegexOptions.Singleline)]
    private static partial Regex CommentsAndTexts();

    [GeneratedRegex(@"\{(?<code>[^{}]*)\}")]
    private static partial Regex Holes();

    [GeneratedRegex(@"(?<![\w.])[A-Za-z_]\w*")]
    private static partial Regex Names();

    [GeneratedRegex(@"\.\s*(?<name>\w+)(?=[(<])")]
    private static partial Regex Calls();
}
