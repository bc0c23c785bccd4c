using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Provenance;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Provenance;
using NofPipeline.Snapshots.Sqlite;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>Stage outputs become parts and come back from the store as they were.</summary>
public sealed class StagesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nof-stages-");
    private readonly SqliteStore store;

    public StagesTests() => store = SqliteStore.Open(Path.Combine(folder.FullName, "nof.db"), TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Inputs_come_back_as_they_were() =>
        AssertSame(Samples.Inputs, await InputsSnapshot.ReadAsync(store, await CommitAsync(SnapshotStage.Inputs, InputsSnapshot.ToParts(Samples.Inputs)), Token));

    [Fact]
    public async Task Scores_come_back_as_they_were() =>
        AssertSame(Samples.Scores, await ScoresSnapshot.ReadAsync(store, await CommitAsync(SnapshotStage.Scores, ScoresSnapshot.ToParts(Samples.Scores)), Token));

    [Fact]
    public async Task Segments_come_back_as_they_were() =>
        AssertSame(Samples.Segments, await SegmentsSnapshot.ReadAsync(store, await CommitAsync(SnapshotStage.Segments, SegmentsSnapshot.ToParts(Samples.Segments)), Token));

    [Fact]
    public async Task Published_results_come_back_as_they_were() =>
        AssertSame(
            Samples.Published,
            await PublishedResultsSnapshot.ReadAsync(
                store, await CommitAsync(SnapshotStage.PublishedResults, PublishedResultsSnapshot.ToParts(Samples.Published)), Token));

    [Fact]
    public void There_is_one_part_per_organisation_and_a_national_one_last() =>
        Assert.Equal(["G6V2S", "RJ1", "national"], InputsSnapshot.ToParts(Samples.Inputs).Select(part => part.Key));

    [Fact]
    public void The_order_in_which_organisations_are_given_does_not_change_the_parts()
    {
        var reversed = Samples.Inputs with { Organisations = [.. Samples.Inputs.Organisations.Reverse()] };

        Assert.Equal(
            InputsSnapshot.ToParts(Samples.Inputs).Select(part => part.Reference),
            InputsSnapshot.ToParts(reversed).Select(part => part.Reference));
    }

    [Fact]
    public async Task A_snapshot_of_another_stage_is_refused()
    {
        var header = await CommitAsync(SnapshotStage.Inputs, InputsSnapshot.ToParts(Samples.Inputs));

        await Assert.ThrowsAsync<ArgumentException>(() => ScoresSnapshot.ReadAsync(store, header, Token));
    }

    [Fact]
    public async Task Lineage_comes_back_per_organisation()
    {
        var source = new ValueSource(MetricId.Parse("OF0013"), "rate", [new SourceLine(new string('e', 64), "acute.csv", 17, " 12,50")]);
        var lineage = Lineage.ToParts(new Dictionary<OdsCode, IReadOnlyList<ValueSource>> { [OdsCode.Parse("RJ1")] = [source] });
        var header = await CommitAsync(SnapshotStage.Inputs, [], lineage);

        AssertSame<IReadOnlyList<ValueSource>>([source], await Lineage.ReadAsync(store, header, OdsCode.Parse("RJ1"), Token));
        Assert.Empty(await Lineage.ReadAsync(store, header, OdsCode.Parse("RJ2"), Token));
    }

    private async Task<SnapshotHeader> CommitAsync(
        SnapshotStage stage, IReadOnlyList<SnapshotPart> parts, IReadOnlyList<SnapshotPart>? lineage = null) =>
        Assert.IsType<SnapshotHeader>(
            await store.CommitAsync(Drafts.Of(Drafts.Inputs.Of(stage), "") with { Parts = parts, Lineage = lineage ?? [] }, 0, Token));

    private static void AssertSame<T>(T expected, T actual) => Assert.Equal(CanonicalJson.Serialize(expected), CanonicalJson.Serialize(actual));
}
