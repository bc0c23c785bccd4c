using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tokens;
using NofPipeline.Domain.Values;
using NofPipeline.Methods;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Operator.Replay;

/// <summary>Compares two versions: figure by figure where they are of one quarter, and as movements in any case.</summary>
internal sealed class VersionComparer(ISnapshotStore store, MethodCatalogue methods)
{
    private const int MostSegments = 5;
    private static readonly Completeness Nothing = new([]);

    public async Task<VersionComparison> CompareAsync(StoredVersion before, StoredVersion after, CancellationToken cancellationToken)
    {
        var one = await LoadAsync(before.AsFarAs(after), cancellationToken);
        var other = await LoadAsync(after.AsFarAs(before), cancellationToken);
        var figures = before.Quarter == after.Quarter ? RevisionDetector.Compare(one, other) : [];
        var (earlier, later) = (methods.Find(before.Method)!, methods.Find(after.Method)!);
        var movements = ChangeDetector.Compare(one.Segments, other.Segments, AverageDecomposition.Of(one, earlier, other, later), later.Override);
        return new VersionComparison(
            before.Name,
            after.Name,
            [.. figures.GroupBy(f => f.Kind).OrderBy(g => g.Key).Select(KindOf)],
            [.. figures.Select(f => new VersionComparison.ChangedFigure(f.Organisation?.Value, f.Kind.Token(), f.Id, f.Before, f.After))],
            [.. movements.Where(m => m.Before != m.After).Select(StandingOf)],
            [.. movements.GroupBy(m => m.Organisation.Type).OrderBy(g => g.Key).Select(TypeOf)]);
    }

    private static VersionComparison.Kind KindOf(IGrouping<FigureKind, FigureChange> kind) =>
        new(kind.Key.Token(), kind.Count(), kind.Select(f => f.Organisation).OfType<OdsCode>().Distinct().Count());

    private static VersionComparison.MovedOrganisation StandingOf(Movement movement) => new(
        movement.Organisation.Code.Value,
        movement.Organisation.Name,
        movement.Organisation.Type.Token(),
        movement.Before,
        movement.After,
        [.. movement.Causes.Select(c => c.Token())]);

    private static VersionComparison.Type TypeOf(IGrouping<OrganisationType, Movement> type) => new(
        type.Key.Token(),
        Counts(type.Select(m => m.Before)),
        Counts(type.Select(m => m.After)),
        type.Count(m => m.Direction == MovementDirection.Better),
        type.Count(m => m.Direction == MovementDirection.Worse));

    private static IReadOnlyList<int> Counts(IEnumerable<SegmentState?> states)
    {
        var finals = states.OfType<SegmentState>().Select(s => s.FinalOrAdjusted).ToList();
        return [.. Enumerable.Range(1, MostSegments).Select(segment => finals.Count(f => f == segment))];
    }

    private async Task<QuarterFigures> LoadAsync(StoredVersion version, CancellationToken cancellationToken) => new(
        version.Inputs is { } inputs
            ? await InputsSnapshot.ReadAsync(store, inputs, cancellationToken)
            : new QuarterInputs(version.Quarter, [], Nothing),
        version.Scores is { } scores
            ? await ScoresSnapshot.ReadAsync(store, scores, cancellationToken)
            : new QuarterScores(version.Quarter, [], [], Nothing),
        version.Segments is { } segments
            ? await SegmentsSnapshot.ReadAsync(store, segments, cancellationToken)
            : new QuarterSegments(version.Quarter, [], [], Nothing));
}
