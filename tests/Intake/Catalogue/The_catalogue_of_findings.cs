using System.Reflection;
using NofPipeline.Pipeline.Findings;
using NofPipeline.Support;

namespace NofPipeline.Intake.Tests.Catalogue;

/// <summary>
/// Everything that intake says of files, by its checks, its gates and its quarters, really raised and held in an approved file: a change to a word of it is
/// seen in review.
/// </summary>
public sealed class The_catalogue_of_findings(Raised_findings raised) : IClassFixture<Raised_findings>
{
    /// <summary>They say what became of files, of the disk or of quarters, and log.</summary>
    private static readonly string[] Others = ["BatchIntake.cs", "DroppedFile.cs", "FreeDiskFloor.cs", "IntakeFault.cs", "IntakeOptionsCheck.cs", "LateWrites.cs", "QuarterCommitter.cs", "ReceiptText.cs"];

    /// <summary>Completeness, which is no finding: what a quarter lacks.</summary>
    private static readonly string[] Missing = ["is derived from", "Not in yet:", "Set aside, because"];

    public static TheoryData<string> Codes =>
        [.. typeof(IntakeCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void Is_as_approved() => Assert.Equal(Approval.Of("Intake/Approved/findings.txt", raised.Catalogue), raised.Catalogue);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Has_an_example_of_every_code(string code) => Assert.Contains(raised.All, r => r.Finding.Code == code);

    [Fact]
    public void Has_every_sentence_that_intake_can_say()
    {
        var lacking = FindingCatalogue.Lacking(
            raised.Catalogue, ["services/Ingestion/Findings", "services/Ingestion/Intake", "services/Ingestion/Quality", "shared/NofPipeline.Pipeline/Findings", "shared/NofPipeline.Pipeline/Quarters", "shared/NofPipeline.Pipeline/Shelf"], Others);
        Assert.Equal([], lacking.Where(sentence => !Missing.Any(m => sentence.Contains(m, StringComparison.Ordinal))));
    }

    [Fact]
    public void Says_of_every_finding_what_is_wrong_and_how_to_mend_it() =>
        Assert.All(raised.All, r => Assert.False(string.IsNullOrWhiteSpace(r.Finding.Message) || string.IsNullOrWhiteSpace(r.Finding.Hint), $"{r.Example}: {r.Finding.Code}"));
}
