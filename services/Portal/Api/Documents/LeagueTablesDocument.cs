using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>Every league table of a quarter.</summary>
public sealed record LeagueTablesDocument
{
    /// <summary>One per type.</summary>
    public required IReadOnlyList<LeagueTableDocument> LeagueTables { get; init; }

    internal static LeagueTablesDocument Of(QuarterView view) => new() { LeagueTables = [.. view.Types.Select(type => LeagueTableDocument.Of(view, type))] };
}

/// <summary>The league table of a type.</summary>
public sealed record LeagueTableDocument
{
    /// <summary>The quarter and its version.</summary>
    public required QuarterHeadDocument Quarter { get; init; }

    /// <summary><c>acute</c>, <c>mental-health-and-community</c>, <c>ambulance</c> or <c>icb</c>. Expect others.</summary>
    public required string Type { get; init; }

    /// <summary>By league rank, then by code.</summary>
    public required IReadOnlyList<TrustHeadDocument> Trusts { get; init; }

    internal static LeagueTableDocument? Of(QuarterView view, string type) =>
        OrganisationTypes.All.Where(t => t.Token() == type && view.Types.Contains(t)).Select(t => Of(view, t)).FirstOrDefault();

    internal static LeagueTableDocument Of(QuarterView view, OrganisationType type) => new()
    {
        Quarter = QuarterHeadDocument.Of(view.Header),
        Type = type.Token(),
        Trusts =
        [
            .. view.Current.Segments.Organisations
                .Where(o => o.Organisation.Type == type)
                .OrderBy(o => o.LeagueRank).ThenBy(o => o.Organisation.Code)
                .Select(o => TrustHeadDocument.Of(view, o.Organisation)),
        ],
    };
}
