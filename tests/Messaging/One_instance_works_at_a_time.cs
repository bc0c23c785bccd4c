using System.Diagnostics;

namespace NofPipeline.Messaging.Tests;

/// <summary>Of several instances of a stage one works and the others stand by; when it dies, the next takes over what it had in hand.</summary>
public sealed class One_instance_works_at_a_time(Shared_broker broker, Undisturbed_handful undisturbed)
{
    private const string Queue = "nof-scoring";
    private const int Quarters = 3;

    [Fact]
    public async Task And_the_next_takes_over_when_it_is_killed()
    {
        var address = await broker.NewVirtualHostAsync();
        using var workplace = new Workplace();
        await using var tap = await Tap.OpenAsync(address);
        await using var fleet = new Fleet(workplace, address);
        var active = fleet.Start("Scoring");
        await fleet.UntilAsync(() => tap.HasConsumerAsync(Queue), "the instance that works");
        fleet.Start("Scoring");
        await fleet.UntilAsync(() => fleet.Output.Split("Bus started").Length > 2, "the instance that stands by");

        fleet.Start("Ingestion");
        await fleet.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, ".nof-ingestion.lock")), "the instance that watches the folder");

        // Frozen it keeps what the broker gives it, all three quarters, and the other gets none.
        await FreezeAsync(active);
        var sendings = new Sendings(tap);
        workplace.DropFiles(Nation.Handful);
        await fleet.UntilAsync(
            async () => tap.Seen.Count == Quarters && await tap.CountAsync(Queue) == 0, "everything in the hands of the frozen instance");
        Assert.DoesNotContain("scores of", fleet.Output, StringComparison.Ordinal);

        active.Kill();
        fleet.Start("Segmentation");
        fleet.Start("Publishing");
        await fleet.EndAsync(undisturbed.Events);

        // The broker gave the messages to the other instance; nothing had to be sent again.
        sendings.AreNotRepeated();
        Assert.DoesNotContain(Fleet.Conflict, fleet.Output, StringComparison.Ordinal);
        await fleet.HasEndedLikeAsync(undisturbed);
    }

    private static async Task FreezeAsync(Process process)
    {
        using var freezing = Process.Start("kill", ["-STOP", $"{process.Id}"]);
        await freezing.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, freezing.ExitCode);
    }
}
