using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Snapshots.Stages;

/// <summary>The output of scoring as parts and back.</summary>
public static class ScoresSnapshot
{
    public static IReadOnlyList<SnapshotPart> ToParts(QuarterScores scores) =>
        StageParts.ToParts(scores.Organisations, o => o.Organisation.Code, new National(scores.Statistics, scores.Completeness));

    /// <exception cref="InvalidDataException">A part is absent or damaged.</exception>
    public static async Task<QuarterScores> ReadAsync(ISnapshotStore store, SnapshotHeader header, CancellationToken cancellationToken)
    {
        StageParts.Require(header, SnapshotStage.Scores);
        var organisations = await StageParts.ReadOrganisationsAsync<OrganisationScores>(store, header, cancellationToken);
        var national = await StageParts.ReadNationalAsync<National>(store, header, cancellationToken);
        return new QuarterScores(header.Series.Quarter, organisations, national.Statistics, national.Completeness);
    }

    private sealed record National(IReadOnlyList<MetricStatistics> Statistics, Completeness Completeness);
}
