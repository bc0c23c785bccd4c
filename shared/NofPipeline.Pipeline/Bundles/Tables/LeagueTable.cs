using System.Globalization;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Published;
using NofPipeline.Files.Rows;

namespace NofPipeline.Pipeline.Bundles.Tables;

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
                LikelyRangeOfAverage: RangeOf(o.Likely?.AverageLow, o.Likely?.AverageHigh),
                o.Adjusted,
                o.Override.Applies,
                o.LeagueRank,
                LikelyRangeOfRank: RangeOf(o.Likely?.RankLow, o.Likely?.RankHigh),
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

    /// <summary>As NHS England writes it: <c>1.2 to 1.89</c>.</summary>
    private static string RangeOf(decimal? low, decimal? high) =>
        low is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{low:0.##} to {high:0.##}");
}
