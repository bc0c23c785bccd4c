namespace NofPipeline.Intake.Tests;

/// <summary>What a quarter is assembled by besides its files is part of the build that quarters are committed under.</summary>
public sealed class A_changed_setting_assembles_quarters_anew
{
    private const string Published =
        "Quarter,Region,Trust_type,Trust_subtype,Trust_code,Trust_name,Domain,Sub-domain,Metric_ID,Metric_description,Reporting_date,Units,Value,Median_value,Lower_quartile,Upper_quartile,Rank\n"
        + "Q4 2025/26,London,Acute trust,Acute - Teaching,RJ1,Guy's,Domain,Sub-domain,OF0082,Sickness,Q3 2025/26,%,4.1,,,,41.0\n"
        + "Q4 2025/26,London,Acute trust,Acute - Teaching,RJ1,Guy's,Domain,Sub-domain,OF1082,Sickness,Q3 2025/26,score,2.67,,,,41.0\n";

    [Fact]
    public async Task At_the_next_start_and_not_at_any_other()
    {
        using var bench = new IntakeFolder();
        await bench.DropAsync(("acute.csv", Published));
        await bench.CommitAsync();
        var byScores = Assert.Single(await bench.CommittedAsync());

        bench.Restart();
        await bench.CommitAsync();
        Assert.Equal(byScores, Assert.Single(await bench.CommittedAsync()));

        bench.Restart();
        await bench.CommitAsync(orderByPublishedScore: false);
        var byRanks = Assert.Single(await bench.CommittedAsync());
        Assert.StartsWith("2025-26Q4 1 ", byScores, StringComparison.Ordinal);
        Assert.StartsWith("2025-26Q4 2 ", byRanks, StringComparison.Ordinal);

        bench.Restart();
        await bench.CommitAsync();
        Assert.Equal(byScores.Replace("Q4 1 ", "Q4 3 ", StringComparison.Ordinal), Assert.Single(await bench.CommittedAsync()));
    }
}
