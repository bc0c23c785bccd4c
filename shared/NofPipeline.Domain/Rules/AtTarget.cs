namespace NofPipeline.Domain.Rules;

/// <summary>What a value exactly equal to a target, as ingested, counts as (METHOD 2025/26 section 4).</summary>
public enum AtTarget
{
    Meets,
    Misses,
}
