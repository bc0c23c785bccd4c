using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.WhatIf;

/// <summary>What stands between an organisation and another segment, besides its average.</summary>
public enum Obstacle
{
    /// <summary>Nothing.</summary>
    [Token("none")]
    None,

    /// <summary>There is no segment further on that scores lead to.</summary>
    [Token("last-segment")]
    LastSegment,

    /// <summary>A recorded decision sets the final segment; no value changes it.</summary>
    [Token("decision")]
    Decision,

    /// <summary>The financial override is a recorded decision; no value changes it.</summary>
    [Token("decided-override")]
    DecidedOverride,

    /// <summary>The financial override is derived: it is lifted when every metric that it depends on scores 1, and not otherwise.</summary>
    [Token("derived-override")]
    DerivedOverride,
}
