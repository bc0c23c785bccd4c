using NofPipeline.Domain.Findings;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>A finding and the file that it is of: names do not tell files apart, because a later file may have the name of an earlier one.</summary>
/// <param name="File">The file.</param>
/// <param name="Finding">What was found.</param>
public sealed record FileFinding(AcceptedFile File, Finding Finding);
