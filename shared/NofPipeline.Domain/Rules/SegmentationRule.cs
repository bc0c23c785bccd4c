namespace NofPipeline.Domain.Rules;

/// <summary>How printed scores become segments 1 to 4: 1 + the number of cuts strictly below the score.</summary>
public abstract record SegmentationRule;
