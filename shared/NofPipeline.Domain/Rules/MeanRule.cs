namespace NofPipeline.Domain.Rules;

/// <summary><c>mean</c>: the plain mean of the unrounded scores of the components that the organisation has.</summary>
/// <param name="RoundedToInteger">Whether the mean is rounded half up to an integer (2026/27: paired outcomes).</param>
public sealed record MeanRule(bool RoundedToInteger) : CompositeRule;
