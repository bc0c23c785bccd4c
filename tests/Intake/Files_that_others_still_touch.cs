using System.Diagnostics;
using NofPipeline.Files;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Intake.Tests;

/// <summary>Between the look at the folder, the reading and the moving away, others write, replace and remove files: nothing is half read and nothing lost.</summary>
public sealed class Files_that_others_still_touch
{
    [Fact]
    public async Task A_file_that_vanishes_after_the_look_is_passed_over()
    {
        using var place = new IntakeFolder();
        place.Drop("a.csv", IntakeFolder.Figures(1));
        var batch = place.Folder.Waiting();
        File.Delete(place.PathOf("a.csv"));

        Assert.Empty(await place.TakeInAsync(batch));

        Assert.Empty(await place.OutcomesAsync());
    }

    [Theory]
    [InlineData("2026-01,RJ1,mrsa-cases,2,,\n2026-02,RJ1,mrsa-cases,3,,\n")]
    [InlineData("2026-01,RJ1,mrsa-cases,2,,\n")]
    public async Task A_file_that_is_written_after_the_look_waits_for_the_next(string later)
    {
        using var place = new IntakeFolder();
        place.Drop("a.csv", IntakeFolder.Figures(1));
        var batch = place.Folder.Waiting();
        place.Drop("a.csv", IntakeFolder.Header + later);
        File.SetLastWriteTimeUtc(place.PathOf("a.csv"), batch[0].Written.AddSeconds(1));

        Assert.Empty(await place.TakeInAsync(batch));
        Assert.Empty(await place.OutcomesAsync());

        await place.TakeInAsync();
        Assert.Equal([("a.csv", IntakeOutcome.Accepted)], await place.OutcomesAsync());
    }

    [Fact]
    public async Task A_link_in_place_of_the_file_is_not_followed()
    {
        using var place = new IntakeFolder();
        using var elsewhere = new IntakeFolder();
        elsewhere.Drop("secret.csv", IntakeFolder.Figures(1));
        place.Drop("a.csv", IntakeFolder.Figures(2));
        var batch = place.Folder.Waiting();
        File.Delete(place.PathOf("a.csv"));
        File.CreateSymbolicLink(place.PathOf("a.csv"), elsewhere.PathOf("secret.csv"));

        await place.TakeInAsync(batch);

        Assert.Empty(await place.OutcomesAsync());
        Assert.Empty(place.Folder.Waiting());
    }

    [Fact]
    public async Task A_file_that_is_replaced_after_it_was_read_is_a_file_of_its_own()
    {
        IntakeFolder? folder = null;
        using var place = new IntakeFolder((name, content) =>
        {
            // The reader is called when the bytes are in the store and the original is still in the folder.
            if (new StreamReader(content).ReadToEnd() == IntakeFolder.Figures(1))
            {
                folder!.Drop(name, IntakeFolder.Figures(2));
            }

            return FeedReader.Read(name, content);
        });
        folder = place;
        place.Drop("a.csv", IntakeFolder.Figures(1));
        place.Drop("a.csv.done", string.Empty);

        await place.TakeInAsync();
        Assert.Equal(IntakeFolder.Figures(2), File.ReadAllText(place.PathOf("a.csv")));
        Assert.False(Assert.Single(place.Folder.Waiting()).IsMarked);
        await place.TakeInAsync();

        Assert.Equal([("a.csv", IntakeOutcome.Accepted), ("a.csv", IntakeOutcome.Accepted)], await place.OutcomesAsync());
        Assert.Empty(place.Folder.Waiting());
        Assert.Equal(IntakeFolder.Figures(2), File.ReadAllText(Assert.Single(Directory.GetFiles(place.Folder.Archive))));
    }

    [Fact]
    public async Task A_file_that_somebody_holds_open_for_writing_stays_until_it_is_let_go()
    {
        using var place = new IntakeFolder();
        place.Drop("a.csv", IntakeFolder.Figures(1));
        await using (new FileStream(place.PathOf("a.csv"), FileMode.Open, FileAccess.Write, FileShare.None))
        {
            Assert.Equal(["a.csv"], await place.TakeInAsync());
        }

        Assert.Empty(await place.TakeInAsync());
        Assert.Equal([("a.csv", IntakeOutcome.Accepted)], await place.OutcomesAsync());
    }

    [Fact]
    public async Task A_pipe_in_place_of_a_file_holds_up_nobody()
    {
        using var place = new IntakeFolder();
        Assert.SkipUnless(await RunAsync("mkfifo", place.PathOf("pipe.csv")), "There is no mkfifo here.");
        place.Drop("z.csv", IntakeFolder.Figures(1));

        await place.TakeInAsync().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal([("pipe.csv", IntakeOutcome.Rejected), ("z.csv", IntakeOutcome.Accepted)], await place.OutcomesAsync());
        Assert.Empty(place.Folder.Waiting());
    }

    [Fact]
    public async Task A_marker_goes_with_its_file_and_a_marker_alone_stays()
    {
        using var place = new IntakeFolder();
        place.Drop("a.csv", IntakeFolder.Figures(1));
        place.Drop("a.csv.done", string.Empty);
        place.Drop("b.csv.done", string.Empty);
        Assert.True(Assert.Single(place.Folder.Waiting()).IsMarked);

        await place.TakeInAsync();

        Assert.Equal(["b.csv.done"], IntakeFolder.Names(place.Folder.Inbox));
    }

    [Fact]
    public async Task A_receipt_that_cannot_be_written_keeps_its_file_only_and_is_written_when_it_can_be()
    {
        using var place = new IntakeFolder();
        place.Drop("a.csv", IntakeFolder.Figures(1));
        place.Drop("b.csv", IntakeFolder.Header + "2026-02,RJ1,mrsa-cases,2,,\n");
        var obstacle = Directory.CreateDirectory(Path.Combine(place.Folder.Receipts, "a.csv.receipt.json"));

        await place.TakeInAsync();
        Assert.Equal(["a.csv"], await place.ResumeAsync());
        Assert.Equal(["a.csv"], place.Folder.Waiting().Select(f => f.Name));

        obstacle.Delete();
        Assert.Empty(await place.ResumeAsync());

        Assert.Equal([("a.csv", IntakeOutcome.Accepted), ("b.csv", IntakeOutcome.Accepted)], await place.OutcomesAsync());
        Assert.Empty(place.Folder.Waiting());
        Assert.True(File.Exists(Path.Combine(place.Folder.Receipts, "a.csv.receipt.json")));
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(program, arguments);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
