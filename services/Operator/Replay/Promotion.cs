namespace NofPipeline.Operator.Replay;

/// <summary>What became of a promotion.</summary>
/// <param name="Done">Whether there was something to promote.</param>
/// <param name="Version">The live version that it has become, or that is live already.</param>
/// <param name="AuditNumber">The number of the audit record; <c>null</c> where nothing was done.</param>
/// <param name="Sent">What became of its messages, in a sentence.</param>
internal sealed record Promotion(bool Done, int Version, long? AuditNumber, string Sent);
