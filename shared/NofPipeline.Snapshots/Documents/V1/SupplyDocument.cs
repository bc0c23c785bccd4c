using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Provenance;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>The files that a version of a quarter is made of, as it stands beside its lineage.</summary>
internal sealed record SupplyDocument(IReadOnlyList<SupplyDocument.SliceDocument> Slices, IReadOnlyList<SupplyDocument.CauseDocument> Causes)
{
    public static SupplyDocument Of(Supply supply) => new(
        [.. supply.Slices.Select(s => SliceDocument.Of(s)!)],
        [.. supply.Causes.Select(c => new CauseDocument(c.Reason, SliceDocument.Of(c.Slice), FileReferenceDocument.Of(c.Replaced)))]);

    public Supply Read() => new(
        [.. Slices.Select(s => s.Read())], [.. Causes.Select(c => new SupersessionCause(c.Reason, c.Slice?.Read(), c.Replaced?.Read()))]);

    internal sealed record SliceDocument(string Feed, OrganisationType? Type, Month? Month, FileReferenceDocument File)
    {
        public static SliceDocument? Of(SuppliedSlice? slice) =>
            slice is null ? null : new SliceDocument(slice.Feed, slice.Type, slice.Month, FileReferenceDocument.Of(slice.File)!);

        public SuppliedSlice Read() => new(Feed, Type, Month, File.Read());
    }

    internal sealed record CauseDocument(SupersessionReason Reason, SliceDocument? Slice, FileReferenceDocument? Replaced);
}
