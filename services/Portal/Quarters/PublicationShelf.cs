using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Portal.Quarters;

/// <summary>The versions of publications. What has been read is kept for a while: while a version is current, those before it do not change.</summary>
public sealed class PublicationShelf(ISnapshotStore store) : IDisposable
{
    private const int MostKept = 100;

    private readonly MemoryCache kept = new(Options.Create(new MemoryCacheOptions { SizeLimit = MostKept }));

    /// <summary>Every version up to the current one, oldest first.</summary>
    /// <param name="current">The current publication of a quarter.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<PublicationVersion>> VersionsAsync(SnapshotHeader current, CancellationToken cancellationToken)
    {
        var key = (current.Series, current.Version);
        if (kept.TryGetValue(key, out IReadOnlyList<PublicationVersion>? known))
        {
            return known!;
        }

        var superseded = (await Supersessions.OfAsync(store, current.Series, cancellationToken)).ToDictionary(s => s.Version);
        var versions = new List<PublicationVersion>();
        for (var version = 1; version < current.Version; version++)
        {
            var header = await store.FindAsync(current.Series, version, cancellationToken)
                ?? throw new InvalidDataException($"Version {version} of the publication of {current.Series.Quarter} is not in the store.");
            versions.Add(new PublicationVersion(header, superseded.GetValueOrDefault(version)));
        }

        versions.Add(new PublicationVersion(current, null));
        return kept.Set(key, (IReadOnlyList<PublicationVersion>)versions, new MemoryCacheEntryOptions { Size = 1 });
    }

    public void Dispose() => kept.Dispose();
}
