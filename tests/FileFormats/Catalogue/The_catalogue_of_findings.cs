using System.Reflection;
using NofPipeline.Files;
using NofPipeline.Files.Findings;
using NofPipeline.Support;

namespace NofPipeline.FileFormats.Tests.Catalogue;

/// <summary>Everything that reading says is wrong, really raised and held in an approved file: a change to a word of it is seen in review.</summary>
public sealed class The_catalogue_of_findings(Raised_findings raised) : IClassFixture<Raised_findings>
{
    public static TheoryData<string> Codes =>
        [.. typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void Is_as_approved() => Assert.Equal(Approval.Of("FileFormats/Approved/findings.txt", raised.Catalogue), raised.Catalogue);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Has_an_example_of_every_code(string code) => Assert.Contains(raised.All, r => r.Finding.Code == code);

    [Fact]
    public void Has_every_sentence_that_readers_can_say()
    {
        // What layouts and columns are described by is no finding; schemas are made of it.
        var descriptions = FeedLayouts.All.SelectMany(l => l.Columns.Select(c => c.Description).Prepend(l.Description)).ToList();
        var lacking = FindingCatalogue.Lacking(raised.Catalogue, ["shared/NofPipeline.Files"], "LayoutTable.cs", "OriginFinder.cs")
            .Where(l => !descriptions.Exists(d => d.Contains(l[(l.IndexOf('"', StringComparison.Ordinal) + 1)..^1], StringComparison.Ordinal)));
        Assert.Equal(string.Empty, string.Join('\n', lacking));
    }

    [Fact]
    public void Says_of_every_finding_what_is_wrong_and_how_to_mend_it() =>
        Assert.All(raised.All, r => Assert.False(string.IsNullOrWhiteSpace(r.Finding.Message) || string.IsNullOrWhiteSpace(r.Finding.Hint), $"{r.Example}: {r.Finding.Code}"));
}
