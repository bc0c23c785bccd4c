using System.Text.RegularExpressions;

namespace NofPipeline.Architecture.Tests;

public sealed partial class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution_and_nothing_else() => Assert.Equal(
        Project.All.Select(p => p.File).Order(StringComparer.Ordinal),
        Entries().Matches(Repository.Read("NofPipeline.sln")).Select(m => m.Groups[1].Value.Replace('\\', '/')).Order(StringComparer.Ordinal));

    /// <summary>Libraries that tests share.</summary>
    private static readonly string[] ForTests = ["NofPipeline.Broker", "NofPipeline.Support"];

    [Fact]
    public void Project_names_start_with_the_product_and_tests_end_in_Tests()
    {
        Assert.All(Project.All, p => Assert.StartsWith("NofPipeline.", p.Name, StringComparison.Ordinal));
        Assert.All(Project.All.Where(p => p.File.StartsWith("tests/", StringComparison.Ordinal) && !ForTests.Contains(p.Name)), p => Assert.EndsWith(".Tests", p.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_are_errors_and_nullability_is_checked_everywhere()
    {
        Assert.Contains("<Nullable>enable</Nullable>", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
        Assert.All(Project.All, p => Assert.DoesNotContain(p.Xml.Descendants(), e => e.Name.LocalName is "Nullable" or "TreatWarningsAsErrors"));
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex Entries();
}
