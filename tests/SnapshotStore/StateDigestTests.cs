using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.SnapshotStore.Tests;

public sealed class StateDigestTests
{
    private static readonly Quarter Quarter = Quarter.Parse("2025-26Q4");

    /// <summary>Any two differ in one respect only.</summary>
    private static readonly CommittedVersion[] Snapshots =
    [
        new(Drafts.Inputs, 1, SnapshotIdentity.Of(Drafts.Of("A")), null),
        new(Drafts.Inputs, 2, SnapshotIdentity.Of(Drafts.Of("A")), null),
        new(Drafts.Inputs with { Lane = Lane.Shadow }, 1, SnapshotIdentity.Of(Drafts.Of("A")), null),
        new(Drafts.Inputs with { Stage = SnapshotStage.Segments }, 1, SnapshotIdentity.Of(Drafts.Of("A")), null),
        new(Drafts.Inputs with { Quarter = Quarter.Previous }, 1, SnapshotIdentity.Of(Drafts.Of("A")), null),
        new(Drafts.Inputs with { Method = "nof-2026-27" }, 1, SnapshotIdentity.Of(Drafts.Of("A")), null),
    ];

    private static readonly FeedEvent[] Events =
    [
        FeedEvent.Of(1, 1, 1, DateTimeOffset.UnixEpoch, Drafts.Event(Quarter, "RJ1"), traceParent: null, text: null),
        FeedEvent.Of(2, 1, 1, DateTimeOffset.UnixEpoch, Drafts.Event(Quarter, "RJ2"), traceParent: null, text: null),
    ];

    private static readonly IntakeRecord[] Files =
    [
        Drafts.File("a", IntakeOutcome.Accepted) with { Number = 1 },
        Drafts.File("b", IntakeOutcome.Rejected) with { Number = 2 },
    ];

    private static readonly string Digest = StateDigest.Of(Snapshots, Events, Files);

    [Fact]
    public void The_order_in_which_a_store_lists_things_does_not_matter() =>
        Assert.All(
            Enumerable.Range(0, Snapshots.Length),
            first => Assert.Equal(
                Digest,
                StateDigest.Of([.. Snapshots.Skip(first).Reverse(), .. Snapshots.Take(first)], Events.Reverse(), Files.Reverse())));

    [Fact]
    public void Times_and_the_completion_of_a_file_do_not_matter() =>
        Assert.Equal(
            Digest,
            StateDigest.Of(
                Snapshots,
                Events.Select(e => e with { Time = e.Time.AddDays(1) }),
                Files.Select(f => f with { ReceivedAt = f.ReceivedAt.AddDays(1), Completed = true })));

    [Fact]
    public void Everything_else_matters()
    {
        var others = new[]
        {
            StateDigest.Of(Snapshots.Skip(1), Events, Files),
            StateDigest.Of([Snapshots[0] with { Id = SnapshotIdentity.Of(Drafts.Of("B")) }, .. Snapshots.Skip(1)], Events, Files),
            StateDigest.Of([Snapshots[0] with { Publication = 1 }, .. Snapshots.Skip(1)], Events, Files),
            StateDigest.Of(Snapshots, Events.Skip(1), Files),
            StateDigest.Of(Snapshots, [Events[0] with { SubjectSequence = 2 }, Events[1]], Files),
            StateDigest.Of(Snapshots, [Events[0] with { Publication = 2 }, Events[1]], Files),
            StateDigest.Of(Snapshots, [Events[0] with { Event = Drafts.Event(Quarter, "RJ3") }, Events[1]], Files),
            StateDigest.Of(Snapshots, Events, Files.Skip(1)),
            StateDigest.Of(Snapshots, Events, [Files[0] with { Outcome = IntakeOutcome.Superseded }, Files[1]]),
            StateDigest.Of(Snapshots, Events, [Files[0] with { FileName = "other.csv" }, Files[1]]),
            StateDigest.Of(Snapshots, Events, [Files[0] with { Sha256 = "c" }, Files[1]]),
        };

        Assert.Equal(others.Length + 1, others.Append(Digest).Distinct().Count());
    }
}
