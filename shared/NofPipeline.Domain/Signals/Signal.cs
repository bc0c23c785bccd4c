namespace NofPipeline.Domain.Signals;

/// <summary>Points that are unlikely where nothing has changed.</summary>
/// <param name="Rule">Why.</param>
/// <param name="IsHigh">Whether they are high or rise; otherwise they are low or fall.</param>
/// <param name="From">The period of the first of them.</param>
/// <param name="To">The period of the last of them.</param>
public sealed record Signal(SignalRule Rule, bool IsHigh, string From, string To);
