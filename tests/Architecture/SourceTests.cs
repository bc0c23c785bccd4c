using System.Text.RegularExpressions;

namespace NofPipeline.Architecture.Tests;

/// <summary>How source files are laid out, and what does not belong in them.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 300;
    private const int MostLinesOfFamily = 150;

    private static readonly string[] Product = [.. Repository.CodeFiles.Where(f => f.StartsWith("shared/", StringComparison.Ordinal) || f.StartsWith("services/", StringComparison.Ordinal))];

    [Fact]
    public void There_is_something_to_look_at() => Assert.True(Product.Length > 50);

    /// <summary>What belongs together in meaning, such as a union of rules or an answer with its parts, is read in one place; what does something stands alone.</summary>
    [Fact]
    public void A_file_has_one_public_type_or_is_a_short_family_of_records_and_enums() => Assert.All(Product, file =>
    {
        var types = PublicTypes().Matches(Repository.Read(file)).DistinctBy(m => m.Groups["name"].Value).ToList();
        if (types.Count > 1)
        {
            Assert.All(types, type => Assert.True(type.Groups["kind"].Value is "record" or "record struct" or "enum", $"{file}: {type.Groups["name"].Value}"));
            Assert.True(Repository.Lines(file).Count <= MostLinesOfFamily, file);
        }
    });

    [Fact]
    public void A_file_is_named_for_the_first_of_its_public_types_or_for_the_family() => Assert.All(Product, file =>
    {
        var types = PublicTypes().Matches(Repository.Read(file)).Select(m => m.Groups["name"].Value).Distinct().ToList();
        var name = Path.GetFileName(file).Split('.')[0];
        Assert.True(types.Count == 0 || name == types[0] || (types.Count > 1 && name == types[0] + "s"), file);
    });

    [Fact]
    public void No_file_is_longer_than_300_lines() => Assert.All(Product, file => Assert.True(Repository.Lines(file).Count <= MostLines, file));

    [Fact]
    public void Namespaces_are_those_of_the_folders() => Assert.All(Repository.CodeFiles, file =>
    {
        var declared = Namespaces().Match(Repository.Read(file));
        if (!declared.Success)
        {
            Assert.Equal("Program.cs", Path.GetFileName(file));
            return;
        }

        var project = Project.All.Where(p => file.StartsWith(p.Folder + "/", StringComparison.Ordinal)).MaxBy(p => p.Folder.Length)!;
        var within = Path.GetDirectoryName(file[(project.Folder.Length + 1)..])!.Replace('\\', '/').Replace('/', '.');
        Assert.Equal(within.Length == 0 ? project.Name : $"{project.Name}.{within}", declared.Groups["name"].Value);
    });

    /// <summary>As the formatter puts them, which looks at this only where it loads the whole solution.</summary>
    [Fact]
    public void Using_directives_are_sorted_with_those_of_the_framework_first() => Assert.All(Repository.CodeFiles, file =>
    {
        var names = Repository.Lines(file).TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal))
            .Select(line => Using().Match(line)).Where(m => m.Success).Select(m => m.Groups["name"].Value).ToList();
        Assert.Equal(names.OrderBy(n => n != "System" && !n.StartsWith("System.", StringComparison.Ordinal)).ThenBy(n => n, StringComparer.OrdinalIgnoreCase), names);
    });

    /// <summary>
    /// What a test draws at random can be drawn again: by a seed that is written down, or through <c>tests/Domain/Properties/Seeded.cs</c>. A free port is
    /// nothing that a test is about.
    /// </summary>
    [Fact]
    public void No_test_draws_without_a_seed() => Assert.All(
        Repository.CodeFiles.Where(f => f.StartsWith("tests/", StringComparison.Ordinal) && Path.GetFileName(f) is not ("Seeded.cs" or "FreePort.cs")), file => Assert.DoesNotMatch(Unseeded(), Repository.Read(file)));

    /// <summary>
    /// The time of day may be set while a program waits: what waits asks the clock for its timestamp, which only goes on. Two files hold against the time of
    /// day what is stored with one.
    /// </summary>
    [Fact]
    public void Nothing_waits_by_the_time_of_day() => Assert.All(
        Repository.CodeFiles.Where(f => !f.StartsWith("tests/", StringComparison.Ordinal) && Path.GetFileName(f) is not ("LateWrites.cs" or "OutboxReader.cs")), file => Assert.DoesNotMatch(TimeOfDayReckoned(), Repository.Read(file)));

    [Theory]
    [InlineData("clock.GetUtcNow() - said >= Between", true)]
    [InlineData("until = time.GetUtcNow() + wait", true)]
    [InlineData("At = clock.GetUtcNow(),", false)]
    public void Reckoning_with_the_time_of_day_is_recognised(string text, bool found) => Assert.Equal(found, TimeOfDayReckoned().IsMatch(text));

    [Fact]
    public void Nothing_is_left_to_be_done_later() => Assert.All(
        Repository.CodeFiles, file => Assert.DoesNotMatch(Unfinished(), Repository.Read(file)));

    [Fact]
    public void No_file_names_a_place_on_some_machine() => Assert.All(
        Repository.CodeFiles, file => Assert.DoesNotMatch(MachinePaths(), Repository.Read(file)));

    [Theory]
    [InlineData("/ho|me/someone/x", true)]
    [InlineData("\"/t|mp/x\"", true)]
    [InlineData("C|:\\\\Users", true)]
    [InlineData("@\"D|:\\data\"", true)]
    [InlineData("shared/tmp/x", false)]
    [InlineData("https://example.org/home/x", false)]
    public void A_place_on_some_machine_is_recognised(string text, bool found) =>
        Assert.Equal(found, MachinePaths().IsMatch(text.Replace("|", "", StringComparison.Ordinal)));

    [GeneratedRegex(@"UtcNow(\(\))? [-+] ")]
    private static partial Regex TimeOfDayReckoned();

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|readonly|partial|ref|unsafe) )*(?<kind>class|struct|interface|enum|record struct|record class|record|delegate [\w<>?]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicTypes();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespaces();

    [GeneratedRegex(@"^using (?<name>[\w.]+);$")]
    private static partial Regex Using();

    // Written in pieces, so that this file passes its own test.
    [GeneratedRegex(@"\b(?:TO" + @"DO|FIX" + @"ME|HA" + @"CK|NotImplemented" + @"Exception)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bQuick" + @"Check|\bConfig\.(?:Quick|Default)|\bRandom\.Sha" + @"red\b|\bnew (?:System\.)?Random\(\)")]
    private static partial Regex Unseeded();

    [GeneratedRegex(@"(?<![\w.:/-])/(?:home|root|tmp|work|Users|mnt|var/folders)/|(?<![A-Za-z])[A-Z]:\\(?!\\?[nrt""])")]
    private static partial Regex MachinePaths();
}
