using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Segmentation;

/// <summary>The financial override of one organisation.</summary>
/// <param name="Applies">Whether the segment is held back.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="Derived">The flag that the scores lead to, where the method derives one; shown beside a decision that outranks it.</param>
public sealed record OverrideOutcome(bool Applies, OverrideSource Source, bool? Derived);

/// <summary>Where the financial override flag comes from.</summary>
public enum OverrideSource
{
    /// <summary>A decision that was ingested.</summary>
    [Token("decision")]
    Decision,

    /// <summary>Derived from scores as the method says (2026/27).</summary>
    [Token("derived")]
    Derived,

    /// <summary>Nothing states whether it applies. Nothing is held back then, and nothing is claimed.</summary>
    [Token("not-stated")]
    NotStated,
}
