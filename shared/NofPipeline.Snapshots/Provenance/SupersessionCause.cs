using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots.Provenance;

/// <summary>One of the reasons for which a version was superseded.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Slice">The slice and the file that brought it about; <c>null</c> where no file did.</param>
/// <param name="Replaced">The file that supplied the slice before; <c>null</c> where none did.</param>
public sealed record SupersessionCause(SupersessionReason Reason, SuppliedSlice? Slice, FileReference? Replaced);
