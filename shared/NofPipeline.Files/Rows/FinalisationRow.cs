using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;

namespace NofPipeline.Files.Rows;

/// <summary>An operator's word about a quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Finalisation">That it counts as final, and why; <c>null</c> where an earlier finalisation is taken back.</param>
/// <param name="Line">The physical line on which the row starts; the header is line 1.</param>
public sealed record FinalisationRow(Quarter Quarter, Finalisation? Finalisation, int Line);
