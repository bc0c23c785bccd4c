namespace NofPipeline.Operator.Reconcile;

/// <summary>How far the figures of one kind agree.</summary>
/// <param name="Figure">The kind, such as <c>metric-score</c>.</param>
/// <param name="Compared">How many published figures there are.</param>
/// <param name="Agreeing">How many of them are ours too.</param>
/// <param name="Share">Agreeing over compared; <c>null</c> where nothing is compared.</param>
/// <param name="Tolerance">By how much ours may differ, in the figure's own unit; 0 where it must be equal.</param>
internal sealed record ReconciledFigure(string Figure, int Compared, int Agreeing, decimal? Share, decimal Tolerance);
