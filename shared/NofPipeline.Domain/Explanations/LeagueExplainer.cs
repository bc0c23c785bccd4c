using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Explanations;

/// <summary>Counts the ranks within a type anew and names the neighbours.</summary>
internal static class LeagueExplainer
{
    private const int EachSide = 2;

    public static LeagueExplanation Explain(OrganisationSegments own, IReadOnlyList<OrganisationSegments> all, DiscrepancyLog log)
    {
        var type = all.Where(o => o.Organisation.Type == own.Organisation.Type).ToList();
        var league = Table(type, o => (o.Adjusted, o.Average));
        var average = Table(type, o => (0, o.Average));
        var rank = league.First(p => p.Organisation == own.Organisation.Code).Rank;
        var averageRank = average.First(p => p.Organisation == own.Organisation.Code).Rank;
        log.Check("league rank", own.LeagueRank, rank);
        log.Check("average rank", own.AverageRank, averageRank);
        return new LeagueExplanation(
            own.Organisation.Type.PublishedName(), type.Count, rank, averageRank, Around(league, own.Organisation.Code), Around(average, own.Organisation.Code));
    }

    private static List<LeaguePlace> Table(List<OrganisationSegments> type, Func<OrganisationSegments, (int, decimal)> key) =>
    [
        .. type
            .OrderBy(key)
            .ThenBy(o => o.Organisation.Code)
            .Select(o => new LeaguePlace(
                1 + type.Count(other => key(other).CompareTo(key(o)) < 0), o.Organisation.Code, o.Organisation.Name, o.Adjusted, o.Average)),
    ];

    private static List<LeaguePlace> Around(List<LeaguePlace> table, OdsCode code)
    {
        var own = table.FindIndex(p => p.Organisation == code);
        var first = Math.Max(0, own - EachSide);
        return table.GetRange(first, Math.Min(table.Count, own + EachSide + 1) - first);
    }
}
