using System.Text.RegularExpressions;
using NofPipeline.Domain.Findings;
using NofPipeline.Support;

namespace NofPipeline.MethodData.Tests.Catalogue;

/// <summary>Everything that is said of method data, gates and worked cases, really raised and held in an approved file: a change to a word of it is seen in review.</summary>
public sealed partial class The_catalogue_of_findings
{
    /// <summary>What <c>nof methods validate</c> says of a case that was read well.</summary>
    private const string OfValidation = "case-fails";

    private static readonly IReadOnlyList<(string Example, Finding Finding)> Raised = Examples.Raised();

    private static readonly string Catalogue = FindingCatalogue.Of(Raised);

    [Fact]
    public void Is_as_approved() => Assert.Equal(Approval.Of("MethodData/Approved/findings.txt", Catalogue), Catalogue);

    [Fact]
    public void Has_an_example_of_every_code_that_the_readme_explains_and_no_other() => Assert.Equal(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "methods", "README.md"))
            .SkipWhile(line => line != "## Findings").Skip(1).TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(m => m.Groups[1].Value))
            .Where(code => code != OfValidation)
            .Order(StringComparer.Ordinal),
        Raised.Select(r => r.Finding.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Has_every_sentence_that_readers_can_say()
    {
        var lacking = FindingCatalogue.Lacking(Catalogue, ["shared/NofPipeline.Methods"], "CaseCheck.cs");
        Assert.True(lacking.Count == 0, string.Join('\n', lacking));
    }

    [Fact]
    public void Says_of_every_finding_what_is_wrong_and_how_to_mend_it() =>
        Assert.All(Raised, r => Assert.False(string.IsNullOrWhiteSpace(r.Finding.Message) || string.IsNullOrWhiteSpace(r.Finding.Hint), $"{r.Example}: {r.Finding.Code}"));

    [GeneratedRegex("`([a-z0-9-]+)`")]
    private static partial Regex Code();
}
