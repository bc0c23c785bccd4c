using NofPipeline.Methods;

namespace NofPipeline.Operator.MethodData;

/// <summary>The files of a method in a folder, under the names that they have below <c>shared/methods</c>.</summary>
internal sealed class MethodFolder
{
    private const string Cases = "cases";

    private readonly string folder;

    private MethodFolder(string folder) => this.folder = folder;

    /// <summary>The folder's name, which is the method's id.</summary>
    public string Name => Path.GetFileName(folder);

    /// <summary>The methods of a folder: itself, or the folders in it that hold one; itself where there is none, so that what is missing is said.</summary>
    public static IReadOnlyList<MethodFolder> In(string path)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var inner = HoldsMethod(root) ? [] : Directory.EnumerateDirectories(root).Where(HoldsMethod).Order(StringComparer.Ordinal).ToList();
        return inner.Count == 0 ? [new MethodFolder(root)] : [.. inner.Select(f => new MethodFolder(f))];
    }

    /// <summary>The rules; worked cases are left out.</summary>
    public MethodFiles Rules() => new(Texts(isCase: false));

    /// <summary>The worked cases of scores, by name; those of derived values stand a folder deeper and have a form of their own.</summary>
    public IReadOnlyDictionary<string, string> WorkedCases() => Texts(isCase: true);

    private static bool HoldsMethod(string folder) => File.Exists(Path.Combine(folder, "method.yaml"));

    private SortedDictionary<string, string> Texts(bool isCase)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            var parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar);
            if (isCase ? parts is [Cases, _] : parts[0] != Cases)
            {
                texts[$"{Name}/{string.Join('/', parts)}"] = File.ReadAllText(file);
            }
        }

        return texts;
    }
}
