using System.Xml.Linq;

namespace NofPipeline.Architecture.Tests;

public sealed class PackageTests
{
    private const string Central = "Directory.Packages.props";

    /// <summary>Packages that no project names, because they are pinned for another that brings them in.</summary>
    private static readonly Dictionary<string, string> PinnedFor = new() { ["FSharp.Core"] = "FsCheck" };

    private static readonly IReadOnlyList<string> Listed =
        [.. XElement.Parse(Repository.Read(Central)).Descendants("PackageVersion").Select(e => (string)e.Attribute("Include")!)];

    [Fact]
    public void Versions_stand_in_one_file_only() => Assert.All(
        Repository.BuildFiles.Where(f => f != Central),
        file =>
        {
            var xml = XElement.Parse(Repository.Read(file));
            Assert.Empty(xml.Descendants("PackageVersion"));
            Assert.All(xml.Descendants("PackageReference"), reference =>
            {
                Assert.Null(reference.Attribute("Version"));
                Assert.Null(reference.Attribute("VersionOverride"));
                Assert.Empty(reference.Elements());
            });
        });

    [Fact]
    public void Every_version_is_exact() => Assert.All(
        XElement.Parse(Repository.Read(Central)).Descendants("PackageVersion").Select(e => (string)e.Attribute("Version")!),
        version => Assert.Matches(@"\A[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z.-]+)?\z", version));

    [Fact]
    public void Every_package_is_listed_once() => Assert.Equal(Listed.Distinct(StringComparer.OrdinalIgnoreCase), Listed);

    [Fact]
    public void Every_listed_package_is_used()
    {
        var used = Repository.BuildFiles.SelectMany(f => Project.PackagesIn(XElement.Parse(Repository.Read(f)))).Select(p => p.Id).ToHashSet();
        Assert.All(Listed, id => Assert.Contains(PinnedFor.GetValueOrDefault(id, id), used));
    }

    [Fact]
    public void Every_used_package_is_listed() => Assert.All(
        Project.All.SelectMany(p => p.Packages), package => Assert.Contains(package.Id, Listed));
}
