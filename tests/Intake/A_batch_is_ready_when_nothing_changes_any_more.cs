using NofPipeline.Ingestion.Intake;

namespace NofPipeline.Intake.Tests;

public sealed class A_batch_is_ready_when_nothing_changes_any_more
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);
    private readonly ManualClock clock = new();
    private readonly HashSet<string> beingWritten = [];
    private readonly SettleWatch watch;

    public A_batch_is_ready_when_nothing_changes_any_more() => watch = new SettleWatch(Settle, needsProof: false, path => beingWritten.Contains(Path.GetFileName(path)), clock);

    [Fact]
    public void Not_at_first_sight_but_after_the_settle_time()
    {
        Assert.Empty(watch.Settled([File("a.csv", 1)]));
        clock.Advance(Settle - TimeSpan.FromTicks(1));
        Assert.Empty(watch.Settled([File("a.csv", 1)]));
        Assert.True(watch.Waits);
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Single(watch.Settled([File("a.csv", 1)]));
        Assert.False(watch.Waits);
    }

    [Fact]
    public void A_file_that_still_changes_holds_up_the_batch_it_belongs_to()
    {
        watch.Settled([File("a.csv", 1), File("b.csv", 1)]);
        clock.Advance(Settle);

        Assert.Empty(watch.Settled([File("a.csv", 1), File("b.csv", 2)]));
        clock.Advance(Settle);
        Assert.Equal(["a.csv", "b.csv"], watch.Settled([File("a.csv", 1), File("b.csv", 2)]).Select(f => f.Name));
    }

    [Fact]
    public void A_file_that_never_settles_is_passed_over_after_five_settle_times_and_then_holds_up_nobody()
    {
        var length = 0;
        List<WaitingFile> Folder(params WaitingFile[] others) => [.. others, File("endless.csv", ++length)];

        for (var second = 0; second < 10; second++)
        {
            Assert.Empty(watch.Settled(Folder(File("a.csv", 1))));
            Assert.True(watch.Waits);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["a.csv"], watch.Settled(Folder(File("a.csv", 1))).Select(f => f.Name));
        Assert.False(watch.Waits);

        Assert.Empty(watch.Settled(Folder(File("b.csv", 1))));
        clock.Advance(Settle);
        Assert.Equal(["b.csv"], watch.Settled(Folder(File("b.csv", 1))).Select(f => f.Name));
    }

    [Fact]
    public void A_file_that_was_passed_over_is_taken_when_it_settles()
    {
        for (var second = 0; second <= 10; second++)
        {
            watch.Settled([File("slow.csv", second)]);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        clock.Advance(Settle);
        Assert.Equal(["slow.csv"], watch.Settled([File("slow.csv", 10)]).Select(f => f.Name));
    }

    [Fact]
    public void New_files_that_keep_coming_do_not_hold_up_the_first_for_ever()
    {
        List<WaitingFile> folder = [];
        var taken = -1;
        for (var second = 0; taken < 0 && second < 60; second++)
        {
            folder.Add(File($"{second}.csv", 1));
            taken = watch.Settled(folder).Count is > 0 and var ready ? ready : -1;
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(9, taken);
    }

    [Fact]
    public void A_marked_file_is_ready_at_once()
    {
        Assert.Single(watch.Settled([File("a.csv", 1) with { IsMarked = true }]));
        Assert.Single(watch.Settled([File("a.csv", 2) with { IsMarked = true }]));
    }

    [Fact]
    public void A_file_that_stalls_and_is_open_for_writing_is_waited_for_and_then_passed_over()
    {
        beingWritten.Add("half.csv");
        var folder = new[] { File("a.csv", 1), File("half.csv", 1) };
        watch.Settled(folder);
        clock.Advance(Settle);
        Assert.Empty(watch.Settled(folder));
        Assert.True(watch.Waits);
        Assert.Empty(watch.Unready);

        clock.Advance(4 * Settle);
        Assert.Equal(["a.csv"], watch.Settled(folder).Select(f => f.Name));
        Assert.Equal([("half.csv", "a program has it open for writing")], watch.Unready);

        beingWritten.Clear();
        Assert.Equal(["half.csv"], watch.Settled([folder[1]]).Select(f => f.Name));
        Assert.Empty(watch.Unready);
    }

    [Fact]
    public void A_marker_outweighs_a_program_that_keeps_the_file_open()
    {
        beingWritten.Add("a.csv");
        Assert.Single(watch.Settled([File("a.csv", 1) with { IsMarked = true }]));
    }

    [Theory]
    [InlineData(false, null, false)]
    [InlineData(true, null, true)]
    [InlineData(false, "ab", true)]
    public void Where_proof_is_asked_for_no_file_is_ready_without(bool isMarked, string? hash, bool isReady)
    {
        var strict = new SettleWatch(Settle, needsProof: true, _ => false, clock);
        var file = File("a.csv", 1) with { IsMarked = isMarked, StatedHash = hash };
        strict.Settled([file]);
        clock.Advance(Settle);
        Assert.Equal(isReady, strict.Settled([file]).Count == 1);
        clock.Advance(5 * Settle);
        Assert.Equal(isReady, strict.Settled([file]).Count == 1);
        Assert.Equal(isReady ? 0 : 1, strict.Unready.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_clock_that_is_set_makes_nothing_ready_and_holds_nothing_up(int hours)
    {
        watch.Settled([File("a.csv", 1)]);
        clock.Set(TimeSpan.FromHours(hours));
        Assert.Empty(watch.Settled([File("a.csv", 1)]));
        clock.Advance(Settle);
        Assert.Single(watch.Settled([File("a.csv", 1)]));
    }

    [Fact]
    public void A_file_that_is_replaced_with_one_of_equal_length_starts_anew()
    {
        watch.Settled([File("a.csv", 1)]);
        clock.Advance(Settle);

        Assert.Empty(watch.Settled([File("a.csv", 1) with { Written = new DateTime(2026, 6, 2, 0, 0, 0, DateTimeKind.Utc) }]));
    }

    [Fact]
    public void A_file_that_grows_and_keeps_its_old_time_starts_anew()
    {
        watch.Settled([File("a.csv", 1)]);
        clock.Advance(Settle);

        Assert.Empty(watch.Settled([File("a.csv", 2)]));
    }

    [Fact]
    public void A_name_that_comes_back_starts_anew()
    {
        watch.Settled([File("a.csv", 1)]);
        clock.Advance(Settle);
        Assert.Empty(watch.Settled([]));

        Assert.Empty(watch.Settled([File("a.csv", 1)]));
    }

    private static WaitingFile File(string name, long length) =>
        new(name, $"drop/{name}", length, new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc), IsMarked: false, StatedHash: null);
}
