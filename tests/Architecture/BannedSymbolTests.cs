using System.Reflection;
using System.Text.RegularExpressions;

namespace NofPipeline.Architecture.Tests;

/// <summary>The core has no clock, randomness, culture or I/O, and the compiler says so.</summary>
public sealed partial class BannedSymbolTests
{
    private const string List = "BannedSymbols.txt";
    private const string Rule = "RS0030";

    private static readonly string[] Core = ["NofPipeline.Domain", "NofPipeline.Methods"];

    public static TheoryData<string> Symbols => [.. Repository.Lines(List).Where(l => l.Length > 0).Select(l => l.Split(';')[0])];

    [Fact]
    public void The_core_is_built_with_the_analyser_and_the_list() => Assert.All(Core, name =>
    {
        var project = Project.Named(name);
        Assert.Contains(new Package("Microsoft.CodeAnalysis.BannedApiAnalyzers", ForBuildOnly: true), project.Packages);
        Assert.Contains(project.Xml.Descendants("AdditionalFiles"), e => ((string)e.Attribute("Include")!).EndsWith(List, StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("T:System.TimeProvider")]
    [InlineData("T:System.Random")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentCulture")]
    [InlineData("T:System.IO.File")]
    [InlineData("T:System.Double")]
    public void The_list_has_what_the_design_forbids(string symbol) => Assert.Contains(symbol, Repository.Lines(List).Select(l => l.Split(';')[0]));

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Every_symbol_on_the_list_exists(string symbol)
    {
        // A misspelt symbol bans nothing, and the analyser does not complain about it.
        var name = symbol[2..];
        if (symbol.StartsWith("T:", StringComparison.Ordinal))
        {
            Assert.NotNull(Find(name));
            return;
        }

        var dot = name.LastIndexOf('.');
        var type = Find(name[..dot]);
        Assert.NotNull(type);
        var kind = symbol.StartsWith("P:", StringComparison.Ordinal) ? MemberTypes.Property : MemberTypes.Method;
        Assert.NotEmpty(type.GetMember(name[(dot + 1)..], kind, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance));
    }

    [Fact]
    public void Every_ban_says_why() => Assert.All(
        Repository.Lines(List).Where(l => l.Length > 0), line => Assert.Matches("^[A-Z]:[^;]+;.+$", line));

    [Fact]
    public void The_ban_is_lifted_nowhere_but_in_resampling()
    {
        var settings = Repository.Files.Where(f => Path.GetFileName(f) is ".editorconfig" or ".globalconfig").Concat(Repository.BuildFiles);
        Assert.All(settings, file => Assert.DoesNotContain(Rule, Repository.Read(file), StringComparison.Ordinal));
        Assert.All(CoreFiles(), file => Assert.DoesNotContain(Rule, Repository.Read(file), StringComparison.Ordinal));
    }

    [Fact]
    public void The_core_computes_in_decimal_but_in_resampling()
    {
        // The analyser passes over the keywords as types of parameters, results and variables.
        Assert.All(CoreFiles(), file => Assert.DoesNotMatch(BinaryFloatingPoint(), CommentsAndTexts().Replace(Repository.Read(file), "")));
    }

    [Theory]
    [InlineData("double x = 1;", true)]
    [InlineData("IReadOnlyList<float> x;", true)]
    [InlineData("decimal x = 1; // not double", false)]
    [InlineData("var x = \"double\";", false)]
    [InlineData("var doubled = 1;", false)]
    public void Binary_floating_point_is_recognised(string code, bool found) =>
        Assert.Equal(found, BinaryFloatingPoint().IsMatch(CommentsAndTexts().Replace(code, "")));

    private static IEnumerable<string> CoreFiles()
    {
        var folders = Project.All.Where(p => Core.Contains(p.Name)).Select(p => p.Folder + "/").ToList();
        return Repository.CodeFiles.Where(f => folders.Exists(folder => f.StartsWith(folder, StringComparison.Ordinal)) && !f.Contains("/Uncertainty/", StringComparison.Ordinal));
    }

    private static Type? Find(string name) =>
        new[] { typeof(object), typeof(Uri), typeof(System.Diagnostics.Stopwatch), typeof(System.Net.Http.HttpClient), typeof(System.Security.Cryptography.SHA256), typeof(Console) }
            .Select(t => t.Assembly.GetType(name))
            .FirstOrDefault(t => t is not null);

    [GeneratedRegex(@"\b(?:double|float|System\.Double|System\.Single)\b")]
    private static partial Regex BinaryFloatingPoint();

    [GeneratedRegex(@"//.*|""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex CommentsAndTexts();
}
