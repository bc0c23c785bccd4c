using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>What all accepted files together say about one quarter.</summary>
/// <param name="Inputs">What the scoring stage starts from.</param>
/// <param name="Published">What NHS England published, for reconciliation.</param>
/// <param name="Sources">Where each value stands.</param>
/// <param name="Suppliers">The number of the file that supplies each slice.</param>
/// <param name="SetAside">The numbers of the files with rows of organisations that nobody knows in the quarter.</param>
/// <param name="Findings">Rows that were set aside, each naming its file.</param>
public sealed record AssembledQuarter(
    QuarterInputs Inputs,
    PublishedResults Published,
    IReadOnlyDictionary<OdsCode, IReadOnlyList<ValueSource>> Sources,
    IReadOnlyDictionary<Slice, long> Suppliers,
    IReadOnlySet<long> SetAside,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The inputs snapshot that it is, without messages.</summary>
    public SnapshotDraft ToDraft(MethodDefinition method, Lane lane) => new()
    {
        Series = new SnapshotSeries(SnapshotStage.Inputs, Inputs.Quarter, method.Id, lane),
        MethodDigest = method.Digest,
        Upstream = [],
        IsFinal = Inputs.Completeness.IsFinal,
        Parts = InputsSnapshot.ToParts(Inputs),
        Lineage = Lineage.ToParts(Sources),
    };
}
