using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Values;

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
