using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Provenance;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>What all accepted files together say about one quarter.</summary>
/// <param name="Inputs">What the scoring stage starts from.</param>
/// <param name="Published">What NHS England published, for reconciliation.</param>
/// <param name="Sources">Where each value stands.</param>
/// <param name="Suppliers">The file that supplies each slice.</param>
/// <param name="Supply">The files that its figures are made of: those of the slices, of the months that values are derived from, of the register, of rows that are set aside.</param>
/// <param name="Register">The register of organisations; <c>null</c> where there is none.</param>
/// <param name="SetAside">The numbers of the files with rows of organisations that nobody knows in the quarter.</param>
/// <param name="Findings">What is worth knowing of rows and files, such as rows that were set aside.</param>
public sealed record AssembledQuarter(
    QuarterInputs Inputs,
    PublishedResults Published,
    IReadOnlyDictionary<OdsCode, IReadOnlyList<ValueSource>> Sources,
    IReadOnlyDictionary<Slice, AcceptedFile> Suppliers,
    IReadOnlyList<SuppliedSlice> Supply,
    AcceptedFile? Register,
    IReadOnlySet<long> SetAside,
    IReadOnlyList<FileFinding> Findings)
{
    /// <summary>What supplies the inputs, or what NHS England published of the quarter.</summary>
    public IReadOnlyList<SuppliedSlice> SupplyOf(bool published) =>
        [.. Supply.Where(s => s.Feed == SuppliedSlice.Register || new Slice(s.Feed, s.Type, s.Month).IsPublished == published)];

    /// <summary>The inputs snapshot that it is, without messages and without what supplies it.</summary>
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
