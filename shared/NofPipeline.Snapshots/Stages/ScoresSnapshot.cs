using NofPipeline.Domain.Scoring;
using NofPipeline.Snapshots.Documents.V1;

namespace NofPipeline.Snapshots.Stages;

/// <summary>The output of scoring as parts and back.</summary>
public static class ScoresSnapshot
{
    public static IReadOnlyList<SnapshotPart> ToParts(QuarterScores scores) =>
        StageParts.ToParts(scores.Organisations, o => o.Organisation.Code, ScoresDocument.Of, ScoresNationalDocument.Of(scores));

    /// <exception cref="InvalidDataException">A part is absent or damaged.</exception>
    public static async Task<QuarterScores> ReadAsync(ISnapshotStore store, SnapshotHeader header, CancellationToken cancellationToken)
    {
        StageParts.Require(header, SnapshotStage.Scores);
        var organisations = await StageParts.ReadOrganisationsAsync<ScoresDocument, OrganisationScores>(store, header, o => o.Read(), cancellationToken);
        var national = await StageParts.ReadNationalAsync<ScoresNationalDocument>(store, header, cancellationToken);
        return new QuarterScores(header.Series.Quarter, organisations, national.ReadStatistics(), national.Completeness.Read());
    }
}
