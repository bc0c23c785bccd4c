using NofPipeline.Domain.Organisations;

namespace NofPipeline.Snapshots.Intake;

/// <summary>A slice that a file supplies from its acceptance on, and what that did to the figures that were in force.</summary>
/// <param name="Feed"><c>metric-values</c>, <c>published-results</c>, <c>league-table</c>, a decision kind, or a measure.</param>
/// <param name="Type">The organisation type; <c>null</c> for a measure.</param>
/// <param name="Period">The quarter in machine form, or of a measure the month.</param>
/// <param name="Replaced">The file that supplied the slice before; <c>null</c> where none did.</param>
/// <param name="Reason">Why that file gave way.</param>
/// <param name="Added">Figures that the slice did not have.</param>
/// <param name="Changed">Figures that are others.</param>
/// <param name="Removed">Figures that are no longer there.</param>
public sealed record SliceChange(
    string Feed, OrganisationType? Type, string Period, FileReference? Replaced, SupersessionReason Reason, int Added, int Changed, int Removed);
