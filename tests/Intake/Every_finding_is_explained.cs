using System.Reflection;
using NofPipeline.Pipeline.Findings;

namespace NofPipeline.Intake.Tests;

public sealed class Every_finding_is_explained
{
    public static TheoryData<string> Codes =>
        [.. typeof(IntakeCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void In_the_document_that_receipts_lead_to(string code) =>
        Assert.Contains($"| `{code}` |", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "findings.md")), StringComparison.Ordinal);
}
