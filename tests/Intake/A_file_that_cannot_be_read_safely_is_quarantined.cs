using NofPipeline.Files;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Rows;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Intake.Tests;

public sealed class A_file_that_cannot_be_read_safely_is_quarantined
{
    [Fact]
    public async Task Where_the_reader_fails_that_file_alone_is_set_aside_with_a_receipt()
    {
        using var place = new IntakeFolder((name, content) => name == "b.csv" ? throw new InvalidOperationException("A fault of ours.") : FeedReader.Read(name, content));
        place.Drop("a.csv", IntakeFolder.Figures(1));
        place.Drop("b.csv", IntakeFolder.Header + "2026-02,RJ1,mrsa-cases,2,,\n");
        place.Drop("c.csv", IntakeFolder.Header + "2026-03,RJ1,mrsa-cases,3,,\n");

        Assert.Empty(await place.TakeInAsync());

        Assert.Equal([("a.csv", IntakeOutcome.Accepted), ("b.csv", IntakeOutcome.Quarantined), ("c.csv", IntakeOutcome.Accepted)], await place.OutcomesAsync());
        Assert.EndsWith("-b.csv", Assert.Single(IntakeFolder.Names(place.Folder.Quarantine)), StringComparison.Ordinal);
        Assert.Contains("reader-failed", File.ReadAllText(Path.Combine(place.Folder.Receipts, "b.csv.receipt.txt")), StringComparison.Ordinal);
        Assert.Empty(place.Folder.Waiting());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task But_not_where_the_reader_failed_because_the_stored_bytes_cannot_be_read(bool isGone)
    {
        IntakeFolder? itself = null;
        var isMended = false;
        using var place = itself = new IntakeFolder((name, content) => isMended ? FeedReader.Read(name, content) : Failed(itself!.StoredAs(IntakeFolder.Figures(1)), isGone));
        place.Drop("a.csv", IntakeFolder.Figures(1));

        // A disk that fails concerns every file: nothing is recorded, and the file stays until it passes.
        await Assert.ThrowsAnyAsync<IOException>(place.TakeInAsync);
        Assert.Empty(await place.OutcomesAsync());
        Assert.Equal(["a.csv"], place.Folder.Waiting().Select(f => f.Name));

        isMended = true;
        Assert.Empty(await place.TakeInAsync());
        Assert.Equal([("a.csv", IntakeOutcome.Accepted)], await place.OutcomesAsync());
    }

    [Fact]
    public async Task Where_files_cannot_be_put_together_those_that_it_fails_on_are_found()
    {
        // A register row without an organisation: no reader makes one, and the quarters cannot be assembled with it.
        using var place = new IntakeFolder((name, content) => name.StartsWith("bad", StringComparison.Ordinal)
            ? new FeedFile { Name = name, Feed = "organisations", Organisations = [new OrganisationRow(null!, 2)] }
            : FeedReader.Read(name, content));
        place.Drop("a.csv", IntakeFolder.Figures(1));
        place.Drop("bad-1.csv", "the same bytes");
        place.Drop("bad-2.csv", "the same bytes");
        place.Drop("c.csv", IntakeFolder.Header + "2026-03,RJ1,mrsa-cases,3,,\n");

        await place.TakeInAsync();

        Assert.Equal(
            [("a.csv", IntakeOutcome.Accepted), ("bad-1.csv", IntakeOutcome.Quarantined), ("bad-2.csv", IntakeOutcome.Quarantined), ("c.csv", IntakeOutcome.Accepted)],
            await place.OutcomesAsync());
    }

    [Fact]
    public async Task A_zip_file_that_unpacks_to_too_much()
    {
        using var place = new IntakeFolder();
        await using (var zip = new System.IO.Compression.ZipArchive(File.Create(place.PathOf("bomb.zip")), System.IO.Compression.ZipArchiveMode.Create))
        {
            await using var entry = await zip.CreateEntry("values.csv").OpenAsync(TestContext.Current.CancellationToken);
            var zeros = new byte[1 << 20];
            for (var written = 0; written <= FeedLimits.FileBytes; written += zeros.Length)
            {
                await entry.WriteAsync(zeros, TestContext.Current.CancellationToken);
            }
        }

        await place.TakeInAsync();

        Assert.Equal([("bomb.zip", IntakeOutcome.Quarantined)], await place.OutcomesAsync());
        Assert.Equal("file-too-large", (string?)place.OnlyReceipt()["findings"]![0]!["code"]);
        Assert.Single(IntakeFolder.Names(place.Folder.Quarantine));
    }

    [Fact]
    public async Task Dropped_again_under_a_program_that_can_read_it_it_is_taken_in()
    {
        var isMended = false;
        using var place = new IntakeFolder((name, content) => isMended ? FeedReader.Read(name, content) : throw new InvalidOperationException("A fault of ours."));
        place.Drop("a.csv", IntakeFolder.Figures(1));
        await place.TakeInAsync();
        isMended = true;
        place.Drop("a.csv", IntakeFolder.Figures(1));
        await place.TakeInAsync();

        Assert.Equal([("a.csv", IntakeOutcome.Quarantined), ("a.csv", IntakeOutcome.Accepted)], await place.OutcomesAsync());
    }

    /// <summary>The stored bytes go bad while they are read, and the reader stumbles over them.</summary>
    private static FeedFile Failed(string original, bool isGone)
    {
        if (isGone)
        {
            File.Delete(original);
        }
        else
        {
            File.WriteAllText(original, "rotten");
        }

        throw new InvalidOperationException("What is this?");
    }
}
