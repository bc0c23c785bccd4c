using System.Globalization;
using Microsoft.AspNetCore.Http;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Portal.Lists;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages.Leagues;

/// <summary>The league table of a type as a page shows it.</summary>
public sealed class LeagueTable
{
    private LeagueTable(QuarterView view, OrganisationType type, Listing<LeagueRow> list)
    {
        View = view;
        Type = type;
        List = list;
    }

    public QuarterView View { get; }

    public OrganisationType Type { get; }

    public Listing<LeagueRow> List { get; }

    /// <summary>The cuts of the average metric score.</summary>
    public IReadOnlyList<decimal> Cuts => View.Current.Segments.Cuts.First(c => c.Scope == SegmentCuts.AverageScope).Cuts;

    /// <summary>Whether a decision leads to another final segment in the table.</summary>
    public bool HasDecided => List.All.Any(row => row.Standing.FinalOrAdjusted != row.Standing.Adjusted);

    /// <summary>The file of the bundle that has the table; <c>null</c> where nothing is published.</summary>
    public string? FilePath => View.IsPublished ? $"{View.Path}/files/nof-{View.Quarter}-league-table-{Type.Token()}.csv" : null;

    /// <summary>What the rows are, such as <c>acute trusts</c>.</summary>
    public string Things => char.ToLowerInvariant(Type.PublishedName()[0]) + Type.PublishedName()[1..] + "s";

    /// <summary>The table of a type; <c>null</c> where the quarter has none.</summary>
    public static LeagueTable? Of(QuarterView view, OrganisationType type, IQueryCollection query)
    {
        var rows = view.Current.Segments.Organisations
            .Where(o => o.Organisation.Type == type)
            .OrderBy(o => o.LeagueRank)
            .ThenBy(o => o.Organisation.Code)
            .Select(o => new LeagueRow(o, view.File.Movements.GetValueOrDefault(o.Organisation.Code)?.Movement))
            .ToList();
        return rows.Count == 0 ? null : new LeagueTable(view, type, new Listing<LeagueRow>(view.LeaguePath(type), query, rows, FiltersOf(rows), ColumnsOf(view)));
    }

    private static List<Filter<LeagueRow>> FiltersOf(List<LeagueRow> rows) =>
    [
        Filters.ByText("region", "Region", rows, r => r.Organisation.Region),
        Filters.ByText("subtype", "Subtype", rows, r => r.Organisation.Subtype),
        new(
            "segment",
            "Segment",
            [.. Enumerable.Range(1, 5).Where(s => rows.Exists(r => r.IsIn(s))).Select(s => s.ToString(CultureInfo.InvariantCulture)).Select(s => (s, s))],
            (row, value) => row.IsIn(int.Parse(value, CultureInfo.InvariantCulture))),
        Filters.ByName<LeagueRow>(r => r.Organisation),
    ];

    private static List<SortColumn<LeagueRow>> ColumnsOf(QuarterView view)
    {
        List<SortColumn<LeagueRow>> columns =
        [
            new("rank", "Rank", r => r.Standing.LeagueRank),
            new("name", "Trust", r => r.Organisation.Name),
            new("average", "Average metric score", r => r.Standing.Average),
            new("range", "Likely range of rank", r => r.Standing.Likely is { } likely ? (likely.RankLow, likely.RankHigh) : null),
            new("unadjusted", "Segment before override", r => r.Standing.Unadjusted),
            new("override", "Financial override", r => r.OverrideWords),
            new("adjusted", "Adjusted segment", r => r.Standing.Adjusted),
            new("final", "Final segment", r => r.Standing.FinalOrAdjusted),
            new("probability", "Probability of its segment", r => r.Probability),
        ];
        if (view.Previous is not null)
        {
            columns.Add(new("change", "Change of segment", r => r.Change));
        }

        return columns;
    }
}
