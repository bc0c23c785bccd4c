using NofPipeline.Snapshots.Events;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    private static readonly RelayPosition Start = new(0, 0);

    [Fact]
    public async Task A_relay_starts_at_the_start_and_its_position_outlives_a_restart()
    {
        var positions = Open().Positions;
        Assert.Equal(Start, await positions.PositionAsync("exchange", Token));

        var third = await positions.AdvanceAsync("exchange", Start, 3, Token);

        Assert.Equal(new RelayPosition(3, 0), third);
        Assert.Equal(third, await Open().Positions.PositionAsync("exchange", Token));
    }

    [Fact]
    public async Task Targets_have_positions_of_their_own()
    {
        var positions = Open().Positions;
        await positions.AdvanceAsync("one", Start, 3, Token);
        await positions.AdvanceAsync("two", Start, 5, Token);
        await positions.ResetAsync("one", Token);

        Assert.Equal(new RelayPosition(0, 1), await positions.PositionAsync("one", Token));
        Assert.Equal(new RelayPosition(5, 0), await positions.PositionAsync("two", Token));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(3)]
    [InlineData(0)]
    public async Task A_position_moves_forward_only(long to)
    {
        var positions = Open().Positions;
        var fourth = await positions.AdvanceAsync("exchange", Start, 4, Token);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => positions.AdvanceAsync("exchange", fourth!, to, Token));

        Assert.Equal(fourth, await positions.PositionAsync("exchange", Token));
    }

    [Fact]
    public async Task An_advance_from_a_position_that_is_past_is_refused()
    {
        var positions = Open().Positions;
        var fourth = await positions.AdvanceAsync("exchange", Start, 4, Token);

        Assert.Null(await positions.AdvanceAsync("exchange", Start, 9, Token));

        Assert.Equal(fourth, await positions.PositionAsync("exchange", Token));
    }

    [Fact]
    public async Task An_advance_from_before_a_reset_is_refused_even_at_the_start()
    {
        var positions = Open().Positions;
        await positions.ResetAsync("exchange", Token);

        Assert.Null(await positions.AdvanceAsync("exchange", Start, 1, Token));

        Assert.Equal(new RelayPosition(0, 1), await Open().Positions.PositionAsync("exchange", Token));
    }

    [Fact]
    public async Task Of_twenty_advances_at_once_from_one_position_one_succeeds()
    {
        var advanced = await RaceAsync(20, i => Open().Positions.AdvanceAsync("exchange", Start, i + 1, Token));

        var winner = Assert.Single(advanced, position => position is not null);
        Assert.Equal(winner, await Open().Positions.PositionAsync("exchange", Token));
    }
}
