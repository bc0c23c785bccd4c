using NofPipeline.Domain.Reconciliation;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Documents.V1;

namespace NofPipeline.Snapshots.Stages;

/// <summary>What NHS England published about a quarter as parts, one per organisation, and back.</summary>
public static class PublishedResultsSnapshot
{
    public static IReadOnlyList<SnapshotPart> ToParts(PublishedResults results) =>
        [.. results.Results
            .GroupBy(r => r.Organisation)
            .OrderBy(g => g.Key)
            .Select(g => new SnapshotPart(g.Key.Value, CanonicalJson.Serialize<IReadOnlyList<PublishedResultDocument>>([.. g.OrderBy(r => r.Metric).Select(PublishedResultDocument.Of)])))];

    /// <exception cref="InvalidDataException">A part is absent or damaged.</exception>
    public static async Task<PublishedResults> ReadAsync(ISnapshotStore store, SnapshotHeader header, CancellationToken cancellationToken)
    {
        StageParts.Require(header, SnapshotStage.PublishedResults);
        var organisations = await StageParts.ReadOrganisationsAsync<IReadOnlyList<PublishedResultDocument>, IEnumerable<PublishedResult>>(
            store, header, results => results.Select(r => r.Read()), cancellationToken);
        return new PublishedResults(header.Series.Quarter, [.. organisations.SelectMany(results => results)]);
    }
}
