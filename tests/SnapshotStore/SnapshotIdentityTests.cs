using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;

namespace NofPipeline.SnapshotStore.Tests;

public sealed class SnapshotIdentityTests
{
    private static readonly SnapshotDraft Draft = Drafts.Of("one");

    private static readonly SnapshotId Id = SnapshotIdentity.Of(Draft);

    [Fact]
    public void The_id_of_known_content_is_known() =>
        Assert.Equal("8cef52a60125d95683d550911a9cb66b1169725ee93dd15c059bbabdc445cacf", Id.Value);

    [Fact]
    public void The_lane_does_not_matter() =>
        Assert.Equal(Id, SnapshotIdentity.Of(Draft with { Series = Draft.Series with { Lane = Lane.Replay } }));

    [Fact]
    public void Lineage_messages_and_what_was_consumed_do_not_matter() =>
        Assert.Equal(
            Id,
            SnapshotIdentity.Of(Draft.Sending("a") with { Lineage = [Drafts.Part("RJ1", "elsewhere")], Consumed = NameBasedGuid.Of("x") }));

    [Fact]
    public void The_order_in_which_parts_are_given_does_not_matter() =>
        Assert.Equal(Id, SnapshotIdentity.Of(Draft with { Parts = [.. Draft.Parts.Reverse()] }));

    [Fact]
    public void Everything_else_matters()
    {
        SnapshotDraft[] others =
        [
            Drafts.Of("two"),
            Draft with { Series = Draft.Series with { Stage = SnapshotStage.Scores } },
            Draft with { Series = Draft.Series with { Quarter = Quarter.Parse("2025-26Q3") } },
            Draft with { Series = Draft.Series with { Method = "nof-2026-27" } },
            Draft with { MethodDigest = new string('e', 64) },
            Draft with { IsFinal = false },
            Draft with { Upstream = [Id] },
            Draft with { Upstream = [Id, SnapshotIdentity.Of(Drafts.Of("two"))] },
            Draft with { Upstream = [SnapshotIdentity.Of(Drafts.Of("two")), Id] },
            Draft with { Parts = [Drafts.Part("RJ2", "one"), Draft.Parts[1]] },
            Draft with { Parts = [Draft.Parts[0]] },
            Draft with { Parts = [] },
        ];

        Assert.Equal(others.Length + 1, others.Select(SnapshotIdentity.Of).Append(Id).Distinct().Count());
    }

    [Fact]
    public void A_key_may_not_occur_twice() =>
        Assert.Throws<ArgumentException>(() => SnapshotIdentity.Of(Draft with { Parts = [Drafts.Part("RJ1", "a"), Drafts.Part("RJ1", "b")] }));
}
