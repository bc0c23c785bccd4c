using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Documents.V1;

namespace NofPipeline.Snapshots.Stages;

/// <summary>
/// The files that a version of a quarter is made of, and why it superseded the version before. Kept with the lineage, beside the identity:
/// the same figures have the same id, whichever files brought them and in whichever order.
/// </summary>
/// <param name="Slices">Every slice with its file.</param>
/// <param name="Causes">Why the version before was superseded; empty of the first version.</param>
public sealed record Supply(IReadOnlyList<SuppliedSlice> Slices, IReadOnlyList<SupersessionCause> Causes)
{
    /// <summary>ODS codes are upper case, so no organisation's lineage can have this key.</summary>
    private const string Key = "supply";

    public SnapshotPart ToPart() => new(Key, CanonicalJson.Serialize(SupplyDocument.Of(this)));

    /// <summary>The supply of a version; <c>null</c> where none was kept.</summary>
    /// <exception cref="InvalidDataException">The part is absent or damaged.</exception>
    public static async Task<Supply?> ReadAsync(ISnapshotStore store, SnapshotHeader header, CancellationToken cancellationToken) =>
        header.Lineage.FirstOrDefault(part => part.Key == Key) is { } part
            ? (await StageParts.ReadAsync<SupplyDocument>(store, part, cancellationToken)).Read()
            : null;
}
