using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Provenance;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task What_a_file_replaced_is_kept()
    {
        var change = new SliceChange("metric-values", OrganisationType.Acute, "2025-26Q4", File("one"), SupersessionReason.ScheduledRevision, 1, 2, 3);
        var recorded = await Open().Intake.RecordAsync(
            Drafts.File("a", IntakeOutcome.Superseded) with { Slices = [change], SupersededBy = File("two") }, Token);

        var kept = Assert.Single(await Open().Intake.AllAsync(Token));

        Assert.Equal(Text(recorded), Text(kept));
        Assert.Equal((change, File("two")), (Assert.Single(kept.Slices), kept.SupersededBy));
    }

    [Fact]
    public async Task A_version_tells_by_which_file_the_one_before_was_superseded()
    {
        var store = Open().Snapshots;
        await CommittedAsync(store, Supplied("A"), 0);
        Assert.Empty(await Supersessions.OfAsync(store, Drafts.Inputs, Token));
        await CommittedAsync(store, Supplied("B", Cause(SupersessionReason.NewFigures, "two"), Cause(SupersessionReason.Correction, "three")), 1);

        var superseded = Assert.Single(await Supersessions.OfAsync(Open().Snapshots, Drafts.Inputs, Token));

        Assert.Equal((Drafts.Inputs, 1, 2, Clock.GetUtcNow()), (superseded.Series, superseded.Version, superseded.By, superseded.At));
        Assert.Equal([Cause(SupersessionReason.NewFigures, "two"), Cause(SupersessionReason.Correction, "three")], superseded.Causes);
    }

    [Fact]
    public async Task The_files_that_a_version_is_made_of_are_no_part_of_its_identity()
    {
        var store = Open().Snapshots;
        var one = await CommittedAsync(store, Supplied("A"), 0);
        var two = await CommittedAsync(store, Supplied("A", Cause(SupersessionReason.Register, "two")), 1);

        Assert.Equal(one.Id, two.Id);
        Assert.NotEqual(one.Lineage, two.Lineage);
    }

    [Fact]
    public async Task A_later_stage_was_superseded_for_what_happened_to_its_inputs_since()
    {
        var store = Open().Snapshots;
        var scores = Drafts.Inputs.Of(SnapshotStage.Scores);
        var a = await CommittedAsync(store, Supplied("A"), 0);
        await CommittedAsync(store, Drafts.Of(scores, "of A") with { Upstream = [a.Id] }, 0);

        // B is overtaken before it is scored; then the same figures as at first come back, and then B's once more.
        var b = await CommittedAsync(store, Supplied("B", Cause(SupersessionReason.Correction, "two")), 1);
        var c = await CommittedAsync(store, Supplied("C", Cause(SupersessionReason.Retraction, "three")), 2);
        await CommittedAsync(store, Drafts.Of(scores, "of C") with { Upstream = [c.Id] }, 1);
        await CommittedAsync(store, Supplied("A", Cause(SupersessionReason.Correction, "four")), 3);
        await CommittedAsync(store, Drafts.Of(scores, "of A") with { Upstream = [a.Id] }, 2);
        await CommittedAsync(store, Supplied("B", Cause(SupersessionReason.Correction, "five")), 4);
        await CommittedAsync(store, Drafts.Of(scores, "of B") with { Upstream = [b.Id] }, 3);

        Assert.Equal(
            ["1 by 2: correction two, retraction three", "2 by 3: correction four", "3 by 4: correction five"],
            (await Supersessions.OfAsync(store, scores, Token)).Select(Said));
    }

    [Fact]
    public async Task A_version_without_a_file_that_caused_it_says_what_did()
    {
        var store = Open().Snapshots;
        var publication = Drafts.Inputs.Of(SnapshotStage.Publication);
        var inputs = await CommittedAsync(store, Supplied("A"), 0);
        var scores = await CommittedAsync(store, Drafts.Of(Drafts.Inputs.Of(SnapshotStage.Scores), "scores") with { Upstream = [inputs.Id] }, 0);
        var segments = await CommittedAsync(store, Drafts.Of(Drafts.Inputs.Of(SnapshotStage.Segments), "segments") with { Upstream = [scores.Id] }, 0);
        var first = Drafts.Of(publication, "bundle") with { Upstream = [segments.Id], Events = [] };
        await CommittedAsync(store, first, 0);
        await CommittedAsync(store, first with { Upstream = [segments.Id, inputs.Id] }, 1);
        await CommittedAsync(store, first with { Upstream = [segments.Id, inputs.Id], MethodDigest = new string('e', 64) }, 2);
        await CommittedAsync(store, Drafts.Of(publication, "another") with { Upstream = [segments.Id, inputs.Id], MethodDigest = new string('e', 64), Events = [] }, 3);

        Assert.Equal(
            ["1 by 2: quarter-before ", "2 by 3: method-data ", "3 by 4: program "],
            (await Supersessions.OfAsync(store, publication, Token)).Select(Said));
    }

    private static SnapshotDraft Supplied(string content, params SupersessionCause[] causes)
    {
        var draft = Drafts.Of(content);
        return draft with { Lineage = [.. draft.Lineage, SupplyPart.Of(new Supply([.. causes.Select(c => c.Slice!)], causes))] };
    }

    private static SupersessionCause Cause(SupersessionReason reason, string file) =>
        new(reason, new SuppliedSlice("metric-values", OrganisationType.Acute, null, File(file)), File("one"));

    private static FileReference File(string name) => new($"{name}.csv", new string(name[0], 64));

    private static string Said(Supersession superseded) =>
        $"{superseded.Version} by {superseded.By}: {string.Join(", ", superseded.Causes.Select(c => $"{c.Reason.Token()} {Path.GetFileNameWithoutExtension(c.Slice?.File.FileName)}"))}";
}
