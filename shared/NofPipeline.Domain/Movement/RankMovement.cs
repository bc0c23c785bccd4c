using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;

namespace NofPipeline.Domain.Movement;

/// <summary>Why the league rank of an organisation changed; positive is worse.</summary>
/// <param name="Before">The earlier rank.</param>
/// <param name="Own">How many places its own new segment and average move it among the earlier others.</param>
/// <param name="Others">How many places the others move it: those that are better or worse than they were, came or went.</param>
/// <param name="After">The later rank: the sum of the three.</param>
public sealed record RankMovement(int Before, int Own, int Others, int After)
{
    /// <summary>The rank's change; <c>null</c> where the organisation is not in the league table of the same type both times.</summary>
    public static RankMovement? Of(QuarterSegments before, QuarterSegments after, OdsCode organisation)
    {
        var (was, now) = (Find(before, organisation), Find(after, organisation));
        if (was is null || now is null || was.Organisation.Type != now.Organisation.Type)
        {
            return null;
        }

        var between = 1 + before.Organisations.Count(o =>
            o.Organisation.Type == now.Organisation.Type && o.Organisation.Code != organisation && (o.Adjusted, o.Average).CompareTo((now.Adjusted, now.Average)) < 0);
        return new RankMovement(was.LeagueRank, between - was.LeagueRank, now.LeagueRank - between, now.LeagueRank);
    }

    private static OrganisationSegments? Find(QuarterSegments segments, OdsCode organisation) =>
        segments.Organisations.FirstOrDefault(o => o.Organisation.Code == organisation);
}
