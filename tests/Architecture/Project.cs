using System.Xml.Linq;

namespace NofPipeline.Architecture.Tests;

/// <summary>A project file and what it refers to.</summary>
/// <param name="File">Its path.</param>
/// <param name="Xml">Its content.</param>
/// <param name="Projects">The project files it refers to.</param>
/// <param name="Packages">The packages it refers to, those included that it gets from the folders above.</param>
internal sealed record Project(string File, XElement Xml, IReadOnlyList<string> Projects, IReadOnlyList<Package> Packages)
{
    private static readonly Lazy<IReadOnlyList<Project>> AllProjects = new(() =>
        [.. Repository.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).Select(Load)]);

    public static IReadOnlyList<Project> All => AllProjects.Value;

    public string Name => Path.GetFileNameWithoutExtension(File);

    public string Folder => Path.GetDirectoryName(File)!.Replace('\\', '/');

    public bool IsLibrary => File.StartsWith("shared/", StringComparison.Ordinal);

    public bool IsService => File.StartsWith("services/", StringComparison.Ordinal);

    public bool IsTest => File.StartsWith("tests/", StringComparison.Ordinal) || File.StartsWith("bench/", StringComparison.Ordinal);

    public static Project Named(string name) => All.Single(p => p.Name == name);

    public static IEnumerable<Package> PackagesIn(XElement xml) =>
        xml.Descendants("PackageReference").Select(e => new Package(
            (string?)e.Attribute("Include") ?? (string?)e.Attribute("Update") ?? "",
            string.Equals((string?)e.Attribute("PrivateAssets") ?? (string?)e.Element("PrivateAssets"), "all", StringComparison.OrdinalIgnoreCase)));

    private static Project Load(string file)
    {
        var xml = XElement.Parse(Repository.Read(file));
        var folder = Path.GetDirectoryName(file)!.Replace('\\', '/');
        var above = Repository.BuildFiles
            .Where(f => Path.GetFileName(f) is "Directory.Build.props" or "Directory.Build.targets")
            .Where(f => Path.GetDirectoryName(f) is "" or null || folder.StartsWith(Path.GetDirectoryName(f)!.Replace('\\', '/') + "/", StringComparison.Ordinal))
            .Select(f => XElement.Parse(Repository.Read(f)));
        return new Project(
            file,
            xml,
            [.. xml.Descendants("ProjectReference").Select(e => Repository.Resolve(folder, (string)e.Attribute("Include")!))],
            [.. PackagesIn(xml).Concat(above.SelectMany(PackagesIn))]);
    }
}
