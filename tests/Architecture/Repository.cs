namespace NofPipeline.Architecture.Tests;

/// <summary>The files of the repository, what is built left out. Paths are relative to its root and have forward slashes.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", ".vs", ".idea", "node_modules", "TestResults", "artifacts"];

    public static string Root { get; } = FindRoot();

    private static readonly Lazy<IReadOnlyList<string>> AllFiles = new(() => [.. Walk(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)]);

    public static IReadOnlyList<string> Files => AllFiles.Value;

    public static IEnumerable<string> CodeFiles => Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<string> BuildFiles => Files.Where(f => Path.GetExtension(f) is ".csproj" or ".props" or ".targets");

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static IReadOnlyList<string> Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    /// <summary>A path that may lead upwards and have backslashes, as a path of this repository.</summary>
    public static string Resolve(string folder, string path) =>
        Path.GetRelativePath(Root, Path.GetFullPath(Path.Combine(Root, folder, path.Replace('\\', '/')))).Replace('\\', '/');

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(f => Path.GetRelativePath(Root, f.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name) && d.LinkTarget is null).SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NofPipeline.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must run below the repository.");
        }

        return folder.FullName;
    }
}
