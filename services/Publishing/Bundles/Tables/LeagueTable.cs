using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Published;

namespace NofPipeline.Publishing.Bundles.Tables;

/// <summary>The league table of one type in NHS England's 12 columns.</summary>
internal static class LeagueTable
{
    public static BundleTable Of(BundleInput input, OrganisationType type)
    {
        var quarter = input.Segments.Quarter;
        var rows = input.Segments.Organisations
            .Where(o => o.Organisation.Type == type)
            .Select(o => new PublishedLeagueRow(
                quarter,
                o.Organisation.Code,
                o.Average,
                LikelyRangeOfAverage: string.Empty,
                o.Adjusted,
                o.Override.Applies,
                o.LeagueRank,
                LikelyRangeOfRank: string.Empty,
                o.Organisation,
                Line: 0));
        return new BundleTable(
            $"nof-{quarter}-league-table-{type.Token()}.csv",
            $"League table, {type.PublishedName()}, {quarter.Display}",
            "One row per organisation in NHS England's own layout, by league rank.",
            PublishedDescriptions.Of(FeedLayouts.PublishedLeagueTable),
            [PublishedColumns.Quarter, PublishedColumns.TrustCode],
            LeagueTableWriter.Write(rows));
    }
}
