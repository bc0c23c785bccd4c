using System.Security.Cryptography;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Documents.V1;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots.Stores;

/// <summary>The digest of <see cref="ISnapshotStore.StateDigestAsync"/>, the same for every kind of store.</summary>
public static class StateDigest
{
    /// <summary>SHA-256 over one line of canonical JSON per snapshot, event and file. The order of the arguments does not matter; times are left out.</summary>
    public static string Of(IEnumerable<CommittedVersion> snapshots, IEnumerable<FeedEvent> events, IEnumerable<IntakeRecord> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var snapshot in snapshots
            .OrderBy(s => s.Series.Lane)
            .ThenBy(s => s.Series.Stage)
            .ThenBy(s => s.Series.Quarter)
            .ThenBy(s => s.Series.Method, StringComparer.Ordinal)
            .ThenBy(s => s.Version))
        {
            Append(hash, new SnapshotLine(HeaderDocument.SeriesDocument.Of(snapshot.Series), snapshot.Version, snapshot.Id, snapshot.Publication));
        }

        foreach (var entry in events.OrderBy(e => e.Sequence))
        {
            Append(hash, new EventLine(entry.Sequence, entry.SubjectSequence, entry.Publication, FeedDocument.DraftDocument.Of(entry.Event)));
        }

        foreach (var file in files.OrderBy(f => f.Number))
        {
            Append(hash, new FileLine(file.Number, file.Sha256, file.FileName, file.Outcome));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append<T>(IncrementalHash hash, T line)
    {
        hash.AppendData(CanonicalJson.Serialize(line));
        hash.AppendData("\n"u8);
    }

    private sealed record SnapshotLine(HeaderDocument.SeriesDocument Series, int Version, SnapshotId Id, long? Publication);

    private sealed record EventLine(long Sequence, long SubjectSequence, long Publication, FeedDocument.DraftDocument Event);

    private sealed record FileLine(long Number, string Sha256, string FileName, IntakeOutcome Outcome);
}
