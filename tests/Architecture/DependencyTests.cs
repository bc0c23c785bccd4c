namespace NofPipeline.Architecture.Tests;

/// <summary>Who may refer to whom: Domain, then Methods, then the adapters, then the services; Contracts is everyone's.</summary>
public sealed class DependencyTests
{
    private const string Domain = "NofPipeline.Domain";
    private const string Contracts = "NofPipeline.Contracts";
    private const string Methods = "NofPipeline.Methods";
    private const string Snapshots = "NofPipeline.Snapshots";

    [Theory]
    [InlineData(Domain)]
    [InlineData(Contracts)]
    public void The_core_and_the_contracts_refer_to_nothing(string name)
    {
        var project = Project.Named(name);
        Assert.Empty(project.Projects);
        Assert.All(project.Packages, p => Assert.True(p.ForBuildOnly, p.Id));
        Assert.Empty(project.Xml.Descendants("FrameworkReference"));
    }

    [Theory]
    [InlineData(Methods, Domain)]
    [InlineData("NofPipeline.Files", Domain, Contracts, Methods)]
    [InlineData(Snapshots, Domain, Contracts, Methods)]
    [InlineData("NofPipeline.Snapshots.MongoDb", Domain, Contracts, Methods, Snapshots)]
    [InlineData("NofPipeline.Pipeline", Domain, Contracts, Methods, Snapshots, "NofPipeline.Files", "NofPipeline.Reading")]
    [InlineData("NofPipeline.Reading", Domain, Methods, "NofPipeline.Files", Snapshots)]
    public void A_library_refers_to_those_below_it_only(string name, params string[] allowed) => Assert.All(
        Project.All.Where(p => p.Name == name).SelectMany(p => p.Projects),
        reference => Assert.Contains(Path.GetFileNameWithoutExtension(reference), allowed));

    [Fact]
    public void No_library_refers_to_a_service_a_test_or_a_sample() => Assert.All(
        Project.All.Where(p => p.IsLibrary),
        project => Assert.All(project.Projects, reference => Assert.StartsWith("shared/", reference, StringComparison.Ordinal)));

    [Fact]
    public void No_service_refers_to_another_but_the_one_that_runs_them_all() => Assert.All(
        Project.All.Where(p => p.IsService && p.Name != "NofPipeline.Standalone"),
        project => Assert.All(project.Projects, reference => Assert.StartsWith("shared/", reference, StringComparison.Ordinal)));

    [Fact]
    public void Nothing_but_a_test_refers_to_a_test() => Assert.All(
        Project.All.Where(p => !p.IsTest),
        project => Assert.DoesNotContain(project.Projects, reference => reference.StartsWith("tests/", StringComparison.Ordinal)));

    [Fact]
    public void Every_reference_leads_to_a_project() => Assert.All(
        Project.All.SelectMany(p => p.Projects), reference => Assert.Contains(reference, Project.All.Select(p => p.File)));

    [Theory]
    [InlineData("CsvHelper", "NofPipeline.Files")]
    [InlineData("YamlDotNet", Methods)]
    [InlineData("Microsoft.Data.Sqlite", Snapshots, "NofPipeline.Hosting")]
    [InlineData("SQLitePCLRaw", Snapshots, "NofPipeline.Hosting")]
    [InlineData("OpenTelemetry", "NofPipeline.Hosting")]
    [InlineData("RabbitMQ.", "NofPipeline.Hosting", "NofPipeline.Publishing", "NofPipeline.Samples.Subscriber")]
    [InlineData("Testcontainers.")]
    [InlineData("MongoDB.", "NofPipeline.Snapshots.MongoDb")]
    [InlineData("xunit")]
    [InlineData("FsCheck")]
    [InlineData("AngleSharp")]
    [InlineData("Microsoft.Playwright")]
    [InlineData("Deque.")]
    public void A_package_is_used_where_it_belongs(string prefix, params string[] allowed) => Assert.All(
        Users(prefix).Where(p => !p.IsTest), project => Assert.Contains(project.Name, allowed));

    [Fact]
    public void The_transport_is_known_to_hosting_and_services_only() =>
        Assert.All(Users("MassTransit").Where(p => !p.IsTest), project => Assert.True(project.IsService || project.Name == "NofPipeline.Hosting", project.Name));

    [Theory]
    [InlineData("CsvHelper")]
    [InlineData("YamlDotNet")]
    [InlineData("MassTransit")]
    [InlineData("RabbitMQ.")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("OpenTelemetry")]
    public void Those_rules_are_about_packages_that_are_in_use(string prefix) => Assert.NotEmpty(Users(prefix));

    private static IEnumerable<Project> Users(string prefix) =>
        Project.All.Where(p => p.Packages.Any(x => x.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
}
