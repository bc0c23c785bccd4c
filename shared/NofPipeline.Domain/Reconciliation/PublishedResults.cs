using NofPipeline.Domain.Calendar;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>What NHS England published about a quarter; compared with our own results and never an input to them.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Results">By organisation and metric id.</param>
public sealed record PublishedResults(Quarter Quarter, IReadOnlyList<PublishedResult> Results);
