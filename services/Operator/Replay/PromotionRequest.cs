namespace NofPipeline.Operator.Replay;

/// <summary>Who wants a replay promoted, and why.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Reason">Why, in their words.</param>
internal sealed record PromotionRequest(string Actor, string Reason);
