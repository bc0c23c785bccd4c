using System.Security.Cryptography;
using NofPipeline.Domain.Calendar;

namespace NofPipeline.Snapshots.Canonical;

/// <summary>
/// Computes snapshot ids. Neither the lane nor lineage nor any time is part of the identity: a replay of the same quarter has the
/// same id, and so do the same figures from another line of another file.
/// </summary>
public static class SnapshotIdentity
{
    /// <exception cref="ArgumentException">Two parts have the same key.</exception>
    public static SnapshotId Of(SnapshotDraft draft) =>
        Of(draft.Contract, draft.Series, draft.MethodDigest, draft.Upstream, draft.IsFinal, draft.Parts.Select(part => part.Reference));

    /// <summary>The id that the header must have; differs from the one it carries when it was tampered with.</summary>
    public static SnapshotId Of(SnapshotHeader header) =>
        Of(header.Contract, header.Series, header.MethodDigest, header.Upstream, header.IsFinal, header.Parts);

    private static SnapshotId Of(
        int contract,
        SnapshotSeries series,
        string methodDigest,
        IReadOnlyList<SnapshotId> upstream,
        bool isFinal,
        IEnumerable<PartReference> parts)
    {
        var sorted = parts.OrderBy(part => part.Key, StringComparer.Ordinal).ToList();
        if (sorted.Zip(sorted.Skip(1)).FirstOrDefault(pair => pair.First.Key == pair.Second.Key) is ({ } twice, _))
        {
            throw new ArgumentException($"A snapshot has one part per key, but '{twice.Key}' occurs twice.", nameof(parts));
        }

        var content = new Content(
            contract,
            series.Stage,
            series.Quarter,
            series.Method,
            methodDigest,
            upstream,
            isFinal,
            [.. sorted.Select(part => (IReadOnlyList<string>)[part.Key, part.Sha256])]);
        return SnapshotId.Parse(Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Serialize(content))));
    }

    private sealed record Content(
        int EngineContract,
        SnapshotStage Stage,
        Quarter Quarter,
        string Method,
        string MethodDigest,
        IReadOnlyList<SnapshotId> Upstream,
        bool IsFinal,
        IReadOnlyList<IReadOnlyList<string>> Parts);
}
