using System.Reflection;

namespace NofPipeline.Architecture.Tests;

/// <summary>The libraries as they are built: what a project gets through another is seen here, not in its project file.</summary>
public sealed class AssemblyTests
{
    private static readonly Assembly[] Libraries =
        [.. new[] { "Domain", "Contracts", "Methods", "Files", "Snapshots", "Pipeline" }.Select(n => Assembly.Load($"NofPipeline.{n}"))];

    [Theory]
    [InlineData("NofPipeline.Domain")]
    [InlineData("NofPipeline.Contracts")]
    [InlineData("NofPipeline.Methods", "NofPipeline.Domain", "YamlDotNet")]
    [InlineData("NofPipeline.Files", "NofPipeline.Domain", "NofPipeline.Contracts", "NofPipeline.Methods", "CsvHelper")]
    [InlineData("NofPipeline.Snapshots", "NofPipeline.Domain", "NofPipeline.Contracts", "NofPipeline.Methods", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core", "SQLitePCLRaw.batteries_v2")]
    [InlineData("NofPipeline.Pipeline", "NofPipeline.Domain", "NofPipeline.Contracts", "NofPipeline.Methods", "NofPipeline.Snapshots", "NofPipeline.Files", "NofPipeline.Reading", "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions")]
    public void A_library_needs_the_framework_and_what_it_may_need(string name, params string[] allowed)
    {
        var references = Libraries.Single(a => a.GetName().Name == name).GetReferencedAssemblies().Select(a => a.Name!);
        Assert.All(references.Where(r => !r.StartsWith("System.", StringComparison.Ordinal)), reference => Assert.Contains(reference, allowed));
    }

    [Fact]
    public void No_package_shows_in_the_signatures_of_a_library()
    {
        var packages = new[] { "CsvHelper", "YamlDotNet", "Microsoft.Data.Sqlite" };
        Assert.All(
            Libraries.SelectMany(a => a.GetExportedTypes()).SelectMany(TypesIn),
            type => Assert.DoesNotContain(type.Assembly.GetName().Name, packages));
    }

    [Fact]
    public void Classes_are_sealed_unless_something_derives_from_them()
    {
        var classes = Libraries.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && !t.Name.Contains('<', StringComparison.Ordinal) && IsOurs(t)).ToList();
        Assert.NotEmpty(classes);
        Assert.All(
            classes.Where(t => !t.IsSealed && !t.IsAbstract),
            type => Assert.Contains(classes, t => t.BaseType == type));
    }

    [Fact]
    public void Nothing_is_named_after_no_concept()
    {
        string[] empty = ["Helper", "Helpers", "Util", "Utils", "Utilities", "Manager", "Common"];
        Assert.All(
            Libraries.SelectMany(a => a.GetTypes()).Where(IsOurs),
            type => Assert.False(empty.Any(e => type.Name.EndsWith(e, StringComparison.Ordinal) || type.Namespace?.Split('.').Contains(e) == true), type.FullName));
    }

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("NofPipeline", StringComparison.Ordinal) == true;

    private static IEnumerable<Type> TypesIn(Type type)
    {
        const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return new[] { type.BaseType }
            .Concat(type.GetInterfaces())
            .Concat(type.GetProperties(Visible).Select(p => p.PropertyType))
            .Concat(type.GetFields(Visible).Select(f => f.FieldType))
            .Concat(type.GetMethods(Visible).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.GetConstructors(Visible).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)))
            .OfType<Type>()
            .SelectMany(t => t.IsGenericType ? t.GetGenericArguments().Prepend(t) : [t]);
    }
}
