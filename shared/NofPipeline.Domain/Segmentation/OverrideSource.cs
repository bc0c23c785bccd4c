using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Segmentation;

/// <summary>Where the financial override flag comes from.</summary>
public enum OverrideSource
{
    /// <summary>A decision that was ingested.</summary>
    [Token("decision")]
    Decision,

    /// <summary>Derived from scores as the method says (2026/27).</summary>
    [Token("derived")]
    Derived,

    /// <summary>Nothing says; the override is taken not to apply.</summary>
    [Token("not-stated")]
    NotStated,
}
