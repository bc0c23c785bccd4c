using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>A row of the part of an organisation in a snapshot of published results.</summary>
internal sealed record PublishedResultDocument(OdsCode Organisation, MetricId Metric, decimal Value, int? Rank)
{
    public static PublishedResultDocument Of(PublishedResult result) => new(result.Organisation, result.Metric, result.Value, result.Rank);

    public PublishedResult Read() => new(Organisation, Metric, Value, Rank);
}
