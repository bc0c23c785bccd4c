using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>Every organisation that has figures in a quarter.</summary>
public sealed record TrustsDocument
{
    /// <summary>The quarter and its version.</summary>
    public required QuarterHeadDocument Quarter { get; init; }

    /// <summary>By code.</summary>
    public required IReadOnlyList<TrustHeadDocument> Trusts { get; init; }

    internal static TrustsDocument Of(QuarterView view) => new()
    {
        Quarter = QuarterHeadDocument.Of(view.Header),
        Trusts = [.. view.Current.Scores.Organisations.OrderBy(o => o.Organisation.Code).Select(o => TrustHeadDocument.Of(view, o.Organisation))],
    };
}
