using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Movement;

/// <summary>What a change of segment rests on; of several the first.</summary>
public enum MovementGround
{
    /// <summary>The segment is the same.</summary>
    [Token("none")]
    None,

    /// <summary>The organisation is segmented in one of the two only.</summary>
    [Token("membership")]
    Membership,

    /// <summary>The financial override holds it back in exactly one of the two.</summary>
    [Token("override")]
    Override,

    /// <summary>A decision sets the final segment in one of the two, or differently in both.</summary>
    [Token("decision")]
    Decision,

    /// <summary>The average changed by more than noise.</summary>
    [Token("beyond-noise")]
    BeyondNoise,

    /// <summary>The average, or a cut, changed by no more than noise.</summary>
    [Token("within-noise")]
    WithinNoise,
}
