using System.Text;
using NofPipeline.Snapshots.Documents;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task The_build_that_made_a_snapshot_is_kept_and_is_no_part_of_its_identity()
    {
        var (named, unnamed) = (Open("named", Clock), Open("unnamed", Clock));
        var made = await CommittedAsync(named.Snapshots, Drafts.Of("A") with { Engine = "0123456789ab" }, 0);
        var other = await CommittedAsync(unnamed.Snapshots, Drafts.Of("A"), 0);

        Assert.Equal("0123456789ab", (await Open("named", Clock).Snapshots.CurrentAsync(Drafts.Inputs, Token))!.Engine);
        Assert.Equal(other.Id, made.Id);
        Assert.Equal(await unnamed.Snapshots.StateDigestAsync(Token), await named.Snapshots.StateDigestAsync(Token));
        Assert.DoesNotContain("engine", Encoding.UTF8.GetString(StoredRecords.Write(other)), StringComparison.OrdinalIgnoreCase);
    }
}
