namespace NofPipeline.Intake.Tests;

public sealed class A_receipt_says_a_thing_once
{
    [Fact]
    public async Task Also_where_the_file_counts_in_several_quarters()
    {
        using var place = new IntakeFolder();
        place.Drop("months.csv", IntakeFolder.Header + "2025-11,Q99,mrsa-cases,1,,\n2026-02,Q99,mrsa-cases,1,,\n");

        await place.TakeInAsync();

        Assert.Equal("providers-passed-over", (string?)Assert.Single(place.OnlyReceipt()["findings"]!.AsArray())!["code"]);
    }
}
