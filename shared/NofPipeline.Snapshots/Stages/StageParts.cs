using System.Text.Json;
using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots.Canonical;

namespace NofPipeline.Snapshots.Stages;

/// <summary>The shape that stage outputs share: one part per organisation and one for what is not about a single organisation.</summary>
internal static class StageParts
{
    /// <summary>ODS codes are upper case, so no organisation can have this key.</summary>
    public const string National = "national";

    public static IReadOnlyList<SnapshotPart> ToParts<TOrganisation, TDocument, TNational>(
        IEnumerable<TOrganisation> organisations, Func<TOrganisation, OdsCode> code, Func<TOrganisation, TDocument> write, TNational national) =>
        [
            .. organisations.OrderBy(code).Select(o => new SnapshotPart(code(o).Value, CanonicalJson.Serialize(write(o)))),
            new SnapshotPart(National, CanonicalJson.Serialize(national)),
        ];

    public static async Task<IReadOnlyList<TOrganisation>> ReadOrganisationsAsync<TDocument, TOrganisation>(
        ISnapshotStore store, SnapshotHeader header, Func<TDocument, TOrganisation> read, CancellationToken cancellationToken)
    {
        var organisations = new List<TOrganisation>(header.Parts.Count);
        foreach (var part in header.Parts.Where(p => p.Key != National).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            organisations.Add(read(await ReadAsync<TDocument>(store, part, cancellationToken)));
        }

        return organisations;
    }

    public static Task<TNational> ReadNationalAsync<TNational>(
        ISnapshotStore store, SnapshotHeader header, CancellationToken cancellationToken) =>
        ReadAsync<TNational>(
            store,
            header.Parts.FirstOrDefault(p => p.Key == National) ?? throw new InvalidDataException($"Snapshot {header.Id} has no part '{National}'."),
            cancellationToken);

    public static async Task<T> ReadAsync<T>(ISnapshotStore store, PartReference part, CancellationToken cancellationToken)
    {
        var content = await store.ReadPartAsync(part, cancellationToken);
        try
        {
            return CanonicalJson.Deserialize<T>(content.Span);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"Part '{part.Key}' ({part.Sha256}) is not a {typeof(T).Name}: {e.Message}", e);
        }
    }

    public static void Require(SnapshotHeader header, SnapshotStage stage)
    {
        if (header.Series.Stage != stage)
        {
            throw new ArgumentException($"Snapshot {header.Id} is of stage {header.Series.Stage.Token()}, not {stage.Token()}.", nameof(header));
        }
    }
}
