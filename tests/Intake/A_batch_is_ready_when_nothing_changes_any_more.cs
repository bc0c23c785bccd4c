using NofPipeline.Ingestion.Intake;

namespace NofPipeline.Intake.Tests;

public sealed class A_batch_is_ready_when_nothing_changes_any_more : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);
    private readonly string folder = Directory.CreateTempSubdirectory("nofpipeline-settle-").FullName;
    private readonly ManualClock clock = new();

    [Fact]
    public void Not_at_first_sight_but_after_the_settle_time()
    {
        var watch = new SettleWatch(Settle, clock);
        Write("a.csv", "1");

        Assert.Empty(watch.Settled(Waiting()));
        clock.Advance(Settle - TimeSpan.FromTicks(1));
        Assert.Empty(watch.Settled(Waiting()));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Single(watch.Settled(Waiting()));
    }

    [Fact]
    public void A_file_that_grows_holds_up_the_batch_it_belongs_to()
    {
        var watch = new SettleWatch(Settle, clock);
        Write("a.csv", "1");
        Write("b.csv", "1");
        watch.Settled(Waiting());
        clock.Advance(Settle);
        Write("b.csv", "12");

        Assert.Empty(watch.Settled(Waiting()));
        clock.Advance(Settle);
        Assert.Equal(2, watch.Settled(Waiting()).Count);
    }

    [Fact]
    public void A_file_that_is_replaced_with_one_of_equal_length_starts_anew()
    {
        var watch = new SettleWatch(Settle, clock);
        Write("a.csv", "1");
        watch.Settled(Waiting());
        clock.Advance(Settle);
        Write("a.csv", "2");
        File.SetLastWriteTimeUtc(Path.Combine(folder, "a.csv"), new DateTime(2026, 6, 2, 0, 0, 0, DateTimeKind.Utc));

        Assert.Empty(watch.Settled(Waiting()));
    }

    [Fact]
    public void A_name_that_comes_back_starts_anew()
    {
        var watch = new SettleWatch(Settle, clock);
        Write("a.csv", "1");
        watch.Settled(Waiting());
        File.Delete(Path.Combine(folder, "a.csv"));
        clock.Advance(Settle);
        Assert.Empty(watch.Settled(Waiting()));
        Write("a.csv", "1");

        Assert.Empty(watch.Settled(Waiting()));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private FileInfo[] Waiting() => new DirectoryInfo(folder).GetFiles();
}
