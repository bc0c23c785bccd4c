using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Documents.V1;
using NofPipeline.Snapshots.Provenance;

namespace NofPipeline.Snapshots.Stages;

/// <summary>
/// The supply of a version as a part and back. Kept with the lineage, beside the identity: the same figures have the same id, whichever files
/// brought them and in whichever order.
/// </summary>
public static class SupplyPart
{
    /// <summary>ODS codes are upper case, so no organisation's lineage can have this key.</summary>
    private const string Key = "supply";

    public static SnapshotPart Of(Supply supply) => new(Key, CanonicalJson.Serialize(SupplyDocument.Of(supply)));

    /// <summary>The supply of a version; <c>null</c> where none was kept.</summary>
    /// <exception cref="InvalidDataException">The part is absent or damaged.</exception>
    public static async Task<Supply?> ReadAsync(ISnapshotStore store, SnapshotHeader header, CancellationToken cancellationToken) =>
        header.Lineage.FirstOrDefault(part => part.Key == Key) is { } part
            ? (await StageParts.ReadAsync<SupplyDocument>(store, part, cancellationToken)).Read()
            : null;
}
