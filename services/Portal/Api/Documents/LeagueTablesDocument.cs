using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>Every league table of a quarter.</summary>
public sealed record LeagueTablesDocument
{
    /// <summary>One per type.</summary>
    public required IReadOnlyList<LeagueTableDocument> LeagueTables { get; init; }

    internal static LeagueTablesDocument Of(QuarterView view) => new() { LeagueTables = [.. view.Types.Select(type => LeagueTableDocument.Of(view, type))] };
}
