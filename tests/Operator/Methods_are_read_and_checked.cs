namespace NofPipeline.Operator.Tests;

/// <summary>The rules in words, what differs between two years, and what is wrong in data that someone has changed.</summary>
public sealed class Methods_are_read_and_checked
{
    private static readonly string Shipped = Path.Combine(RepositoryRoot.Folder, "shared", "methods");

    [Theory]
    [InlineData("methods-list", "list")]
    [InlineData("methods-show", "show", "nof-2025-26")]
    [InlineData("methods-diff", "diff", "nof-2025-26", "nof-2026-27")]
    public async Task They_read_as_approved(string name, params string[] arguments)
    {
        var answer = await Nof.RunAsync(["methods", .. arguments]);

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Approval.IsAsApproved(name, answer.Output, Shipped);
    }

    [Fact]
    public async Task What_is_shipped_has_no_findings_and_is_what_is_built_in()
    {
        var valid = await Nof.RunAsync(["methods", "validate", Shipped]);
        Assert.Equal((0, ""), (valid.ExitCode, valid.Errors));
        Assert.EndsWith(" worked cases run; 0 findings.", valid.Output.TrimEnd(), StringComparison.Ordinal);

        var same = await Nof.RunAsync(["methods", "diff", "nof-2026-27", Path.Combine(Shipped, "nof-2026-27")]);
        Assert.Equal(0, same.ExitCode);
        Assert.EndsWith("They are the same rules.", same.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_target_breaks_a_worked_case()
    {
        using var workplace = new Workplace();
        var folder = Copy(workplace, "metrics/access.yaml", "target: 78\n", "target: 79\n");

        var validated = await Nof.RunAsync(["methods", "validate", folder]);

        Assert.Equal((1, ""), (validated.ExitCode, validated.Errors));
        Approval.IsAsApproved("methods-validate-target", validated.Output, workplace.Root);
    }

    [Fact]
    public async Task Slips_in_rules_and_cases_are_named_with_file_and_line()
    {
        using var workplace = new Workplace();
        var folder = Copy(workplace, "metrics/access.yaml", "better: higher", "beter: higher");
        var cases = Path.Combine(folder, "cases", "OF0013.yaml");
        File.WriteAllText(cases, File.ReadAllText(cases)
            .Replace("R01: 1\n", "R01: one\n      R09: 1\n", StringComparison.Ordinal)
            .Replace("{ score: 4, rank: 5", "{ scoer: 4, rank: 5", StringComparison.Ordinal)
            .Replace("org: R02, type: mental-health-and-community", "org: R02, type: hospital", StringComparison.Ordinal));

        var validated = await Nof.RunAsync(["methods", "validate", folder]);

        Assert.Equal((1, ""), (validated.ExitCode, validated.Errors));
        Approval.IsAsApproved("methods-validate-slips", validated.Output, workplace.Root);
    }

    [Fact]
    public async Task What_is_no_method_is_a_usage_error()
    {
        var unknown = await Nof.RunAsync(["methods", "show", "nof-1999-00"]);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("built in are nof-2025-26 and nof-2026-27.", unknown.Errors, StringComparison.Ordinal);
    }

    /// <summary>The data of 2025/26 with one text changed, where it stands first.</summary>
    private static string Copy(Workplace workplace, string file, string from, string to)
    {
        var (source, target) = (Path.Combine(Shipped, "nof-2025-26"), Path.Combine(workplace.Root, "nof-2025-26"));
        foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(target, Path.GetRelativePath(source, path));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(path, place);
        }

        var text = File.ReadAllText(Path.Combine(target, file)).ReplaceLineEndings("\n");
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        File.WriteAllText(Path.Combine(target, file), text[..at] + to + text[(at + from.Length)..]);
        return target;
    }
}
