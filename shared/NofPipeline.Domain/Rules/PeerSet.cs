namespace NofPipeline.Domain.Rules;

/// <summary>The organisations that a value is ranked among.</summary>
public enum PeerSet
{
    /// <summary>Every organisation of any scored type with a value for the metric in the same unit.</summary>
    National,

    /// <summary>Those of the organisation's own type.</summary>
    OwnType,
}
