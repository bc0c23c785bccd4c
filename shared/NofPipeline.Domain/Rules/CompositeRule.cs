namespace NofPipeline.Domain.Rules;

/// <summary>How a composite combines the scores of its components.</summary>
public abstract record CompositeRule;
