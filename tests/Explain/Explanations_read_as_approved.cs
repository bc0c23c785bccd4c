namespace NofPipeline.Explain.Tests;

/// <summary>What an operator reads is held in Approved/: a change to it is seen in review.</summary>
public sealed class Explanations_read_as_approved(Sample_store store)
{
    [Theory]
    [InlineData("trust-2025-26", "2025-26Q4", "RJ1", null)]
    [InlineData("trust-2026-27", "2026-27Q1", "RJ1", null)]
    [InlineData("trust-overridden", "2025-26Q4", "RA2", null)]
    [InlineData("trust-in-segment-5", "2025-26Q3", "RVV", null)]
    [InlineData("trust-derived-months", "2025-26Q2", "RJ1", null)]
    [InlineData("linear-rank", "2026-27Q1", "RJ1", "OF0082")]
    [InlineData("target-then-rank", "2025-26Q4", "RJ1", "OF0013")]
    [InlineData("rank-within-target", "2025-26Q4", "RJ1", "OF0057")]
    [InlineData("three-tier", "2026-27Q1", "RVJ", "OF0094")]
    [InlineData("bands", "2026-27Q1", "G6V2S", "OF0043")]
    [InlineData("input", "2025-26Q4", "RJ1", "OF1046")]
    [InlineData("matrix", "2025-26Q4", "RJ1", "OF1080")]
    [InlineData("mean", "2025-26Q4", "RJ1", "infections")]
    [InlineData("derived-quarter", "2025-26Q2", "RJ1", "OF0013")]
    [InlineData("derived-zip", "2025-26Q2", "RJ1", "OF0023")]
    public async Task In_plain_English(string name, string quarter, string organisation, string? metric)
    {
        var page = await store.PageAsync(quarter, organisation, metric);

        Assert.Equal(Approval.Of($"Explain/Approved/{name}.txt", page), page);
    }
}
