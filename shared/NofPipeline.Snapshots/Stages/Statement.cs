using NofPipeline.Domain.Movement;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Documents.V1;

namespace NofPipeline.Snapshots.Stages;

/// <summary>
/// The statement of a publication. It stands beside the identity, as lineage does: it follows from what the publication was made of, its facts are in
/// the files of the bundle too, and so the same figures keep the id that they have always had. See docs/adr/0013-statement.md.
/// </summary>
public static class Statement
{
    private const string Key = "statement";

    public static SnapshotPart ToPart(QuarterStatement statement) => new(Key, CanonicalJson.Serialize(StatementDocument.Of(statement)));

    /// <summary>The statement as it was made at the publication; <c>null</c> where an earlier build has published it.</summary>
    /// <exception cref="InvalidDataException">The part is absent or damaged.</exception>
    public static async Task<QuarterStatement?> ReadAsync(ISnapshotStore store, SnapshotHeader publication, CancellationToken cancellationToken)
    {
        StageParts.Require(publication, SnapshotStage.Publication);
        return publication.Lineage.FirstOrDefault(part => part.Key == Key) is { } part
            ? (await StageParts.ReadAsync<StatementDocument>(store, part, cancellationToken)).Read()
            : null;
    }

    /// <summary>The same as it would be read back: one form of every number, whoever has made it.</summary>
    public static QuarterStatement AsStored(QuarterStatement statement) =>
        CanonicalJson.Deserialize<StatementDocument>(CanonicalJson.Serialize(StatementDocument.Of(statement))).Read();
}
