using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NofPipeline.Snapshots;

namespace NofPipeline.Pipeline.Stages;

/// <summary>Why a stage, or who reads what it left, has given up.</summary>
/// <param name="What">What has failed, such as <c>publication of 2025-26Q4</c>.</param>
/// <param name="Cause">Why.</param>
public sealed record StageFault(string What, Exception Cause)
{
    private const string Remedy = "Mend that and start again; the next run goes on from what is stored.";

    private const string RemedyOfDamage =
        "Restore the store from a backup and start again; 'nof verify' lists everything that is damaged and what to do without a backup.";

    /// <summary>Whether an exception tells of the store, the folders or what is kept there; every other is a fault of the program.</summary>
    public static bool IsOfWhatIsStored(Exception fault) =>
        fault is InvalidDataException or JsonException or IOException or UnauthorizedAccessException or DbException;

    /// <summary>What failed, why, where the damage is and what to do, on one line.</summary>
    public async Task<string> SentenceAsync(ISnapshotStore store, CancellationToken cancellationToken)
    {
        var reason = Cause.GetBaseException().Message.TrimEnd('.');
        var holder = await HolderAsync(store, cancellationToken);
        return holder is null
            ? $"{What} failed: {reason}. {Remedy}"
            : $"{What} failed: {reason}. It is a part of {holder.Series.Stage.Token()} of {holder.Series.Quarter}, version {holder.Version}. {RemedyOfDamage}";
    }

    /// <summary>The snapshot that a part belongs to whose hash the cause names; <c>null</c> where it names none, or the store cannot be read at all.</summary>
    private async Task<SnapshotHeader?> HolderAsync(ISnapshotStore store, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var header in SnapshotsAsync(store, cancellationToken))
            {
                if (header.Parts.Concat(header.Lineage).Any(part => IsNamed(part.Sha256)))
                {
                    return header;
                }
            }
        }
        catch (Exception unreadable) when (IsOfWhatIsStored(unreadable))
        {
            // The sentence goes without it.
        }

        return null;
    }

    private bool IsNamed(string sha256)
    {
        for (var cause = Cause; cause is not null; cause = cause.InnerException)
        {
            if (cause.Message.Contains(sha256, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static async IAsyncEnumerable<SnapshotHeader> SnapshotsAsync(
        ISnapshotStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var stage in Enum.GetValues<SnapshotStage>())
        {
            foreach (var current in await store.CurrentAsync(stage, Lane.Live, cancellationToken))
            {
                yield return current;
                for (var version = current.Version - 1; version > 0; version--)
                {
                    if (await store.FindAsync(current.Series, version, cancellationToken) is { } earlier)
                    {
                        yield return earlier;
                    }
                }
            }
        }
    }
}
