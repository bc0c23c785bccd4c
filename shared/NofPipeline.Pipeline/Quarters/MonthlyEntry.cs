using NofPipeline.Domain.Measures;
using NofPipeline.Domain.Provenance;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Pipeline.Quarters;

/// <summary>One organisation's figure of one month, and where it was read.</summary>
/// <param name="Figure">The figure; of a merged organisation with those of its predecessors.</param>
/// <param name="File">The file that supplies it.</param>
/// <param name="Sources">The lines that it is made of.</param>
internal sealed record MonthlyEntry(MonthlyFigure Figure, AcceptedFile File, IReadOnlyList<SourceLine> Sources);
