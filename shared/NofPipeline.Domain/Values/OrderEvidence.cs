using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Values;

/// <summary>
/// Evidence of how a value stands among values that are equal at their printed precision. Published values carry two decimals
/// but were ranked unrounded (see docs/adr: order evidence).
/// </summary>
/// <param name="Basis">Where the evidence comes from.</param>
/// <param name="Position">1 is best; equal positions are a true tie.</param>
public readonly record struct OrderEvidence(OrderBasis Basis, int Position);

/// <summary>Where the order among values that are equal as printed comes from.</summary>
public enum OrderBasis
{
    /// <summary>An order column: positions may be compared across all organisation types.</summary>
    [Token("order-column")]
    OrderColumn,

    /// <summary>A published rank: positions may be compared within one organisation type only.</summary>
    [Token("published-rank")]
    PublishedRank,
}
