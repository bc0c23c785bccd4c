using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>The organisations of a quarter, by name, and those among them that are looked for.</summary>
/// <param name="View">The quarter.</param>
/// <param name="Asked">A part of a name, or of a code; empty where all are asked for.</param>
public sealed record TrustSearch(QuarterView View, string Asked)
{
    /// <summary>More is in no name.</summary>
    public const int MostAsked = 100;

    /// <summary>Every word that is asked for is in the name or the code.</summary>
    public IReadOnlyList<Organisation> Found { get; } =
    [
        .. View.Current.Inputs.Organisations.Select(o => o.Organisation)
            .Where(o => Asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
                o.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || o.Code.Value.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(o => o.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(o => o.Code),
    ];

    public int All => View.Current.Inputs.Organisations.Count;
}
