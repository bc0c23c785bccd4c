namespace NofPipeline.Operator.Reconcile;

/// <summary>A published figure that is not ours.</summary>
/// <param name="Organisation">ODS code; of a median or quartile the type.</param>
/// <param name="Figure">The kind, such as <c>metric-score</c>.</param>
/// <param name="Row">The published row, such as <c>OF1013</c>.</param>
/// <param name="Published">The published figure.</param>
/// <param name="Computed">Ours; <c>null</c> where we have none.</param>
/// <param name="Cause"><c>equal-as-printed</c>, <c>input-missing</c> or <c>rule</c>.</param>
internal sealed record Difference(string Organisation, string Figure, string Row, decimal Published, decimal? Computed, string Cause);
