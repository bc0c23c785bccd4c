using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Documents.V1;
using NofPipeline.Snapshots.Provenance;

namespace NofPipeline.Snapshots.Stages;

/// <summary>The lineage of an inputs snapshot: per organisation, where its values were read.</summary>
public static class Lineage
{
    public static IReadOnlyList<SnapshotPart> ToParts(IReadOnlyDictionary<OdsCode, IReadOnlyList<ValueSource>> sources) =>
        [.. sources
            .OrderBy(pair => pair.Key)
            .Select(pair => new SnapshotPart(pair.Key.Value, CanonicalJson.Serialize<IReadOnlyList<ValueSourceDocument>>([.. pair.Value.Select(ValueSourceDocument.Of)])))];

    /// <summary>The sources of one organisation's values; empty where none were kept.</summary>
    /// <exception cref="InvalidDataException">The part is absent or damaged.</exception>
    public static async Task<IReadOnlyList<ValueSource>> ReadAsync(
        ISnapshotStore store, SnapshotHeader header, OdsCode organisation, CancellationToken cancellationToken) =>
        header.Lineage.FirstOrDefault(part => part.Key == organisation.Value) is { } part
            ? [.. (await StageParts.ReadAsync<IReadOnlyList<ValueSourceDocument>>(store, part, cancellationToken)).Select(s => s.Read())]
            : [];
}
