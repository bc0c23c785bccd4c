using P = NofPipeline.Files.Layouts.PublishedColumns;
using T = NofPipeline.Files.Layouts.TidyColumns;

namespace NofPipeline.Files.Layouts;

/// <summary>Every layout that the reader knows. Knowledge of dialects is kept here as data, so that readers ask for columns by name.</summary>
public static class FeedLayouts
{
    public static FeedLayout MetricValues { get; } = Tidy(
        "metric-values", FeedKind.MetricValues, "metric values",
        [T.Quarter, T.OrgCode, T.MetricId, T.Unit, T.Value, T.Order, T.ReportingPeriod], optional: [T.Order]);

    public static FeedLayout Organisations { get; } = Tidy(
        "organisations", FeedKind.Organisations, "organisation register",
        [T.Code, T.Name, T.Type, T.Subtype, T.Region, T.ValidFrom, T.ValidTo, T.Successor]);

    public static FeedLayout Decisions { get; } = Tidy(
        "decisions", FeedKind.Decisions, "decisions",
        [T.Quarter, T.OrgCode, T.Decision, T.Value, T.Reason, T.DecidedBy, T.DecidedOn]);

    public static FeedLayout Finalisations { get; } = Tidy(
        "finalisations", FeedKind.Finalisations, "finalised quarters",
        [T.Quarter, T.Final, T.Reason, T.DecidedBy, T.DecidedOn]);

    public static FeedLayout PublishedResults { get; } = Tidy(
        "published-results", FeedKind.PublishedResults, "published results",
        [T.Quarter, T.OrgCode, T.MetricId, T.Value, T.Rank]);

    /// <summary>Since Q3 2025/26 at the latest.</summary>
    public static FeedLayout PublishedMetrics { get; } = Published(
        "published-metrics", FeedKind.PublishedMetrics, "NHS England metric data",
        [
            P.Quarter, P.Region, P.TrustType, P.TrustSubtype, P.TrustCode, P.TrustName, P.Domain, P.SubDomain, P.MetricId,
            P.MetricDescription, P.ReportingDate, P.Units, P.Value, P.MedianValue, P.LowerQuartile, P.UpperQuartile, P.Rank,
        ]);

    /// <summary>First release (September 2025): the quarter is in the file's name only.</summary>
    public static FeedLayout FirstPublishedMetrics { get; } = Published(
        "published-metrics-first-release", FeedKind.PublishedMetrics, "NHS England metric data, first release",
        [
            P.Region, P.TrustType, P.TrustSubtype, P.TrustCode, P.TrustName, P.Domain, P.SubDomain, P.MetricId,
            P.MetricDescription, P.ReportingDate, P.Units, P.Value, P.MedianValue, P.LowerQuartile, P.UpperQuartile, P.Rank,
        ]);

    public static FeedLayout PublishedLeagueTable { get; } = Published(
        "published-league-table", FeedKind.PublishedLeagueTable, "NHS England league table",
        [
            P.Quarter, P.Region, P.TrustType, P.TrustSubtype, P.TrustCode, P.TrustName, P.AverageScore, P.LikelyRangeOfAverage,
            P.Segment, P.InDeficit, P.Rank, P.LikelyRangeOfRank,
        ]);

    /// <summary>First release (September 2025): <c>Reporting_date</c>, which is free text, instead of <c>Quarter</c>.</summary>
    public static FeedLayout FirstPublishedLeagueTable { get; } = Published(
        "published-league-table-first-release", FeedKind.PublishedLeagueTable, "NHS England league table, first release",
        [
            P.Region, P.TrustType, P.TrustSubtype, P.TrustCode, P.TrustName, P.ReportingDate, P.AverageScore, P.LikelyRangeOfAverage,
            P.Segment, P.InDeficit, P.Rank, P.LikelyRangeOfRank,
        ]);

    /// <summary>All, in the order in which the nearest one is looked for.</summary>
    public static IReadOnlyList<FeedLayout> All { get; } =
    [
        MetricValues, Organisations, Decisions, Finalisations, PublishedResults,
        PublishedMetrics, FirstPublishedMetrics, PublishedLeagueTable, FirstPublishedLeagueTable,
        .. MonthlyLayouts.All,
    ];

    private static FeedLayout Tidy(string id, FeedKind kind, string title, string[] columns, string[]? optional = null) =>
        new(id, kind, title, HeaderMatching.Exact, [.. columns.Select(c => new FeedColumn(c, optional is null || !optional.Contains(c), []))]);

    private static FeedLayout Published(string id, FeedKind kind, string title, string[] columns) =>
        new(id, kind, title, HeaderMatching.Tolerant, [.. columns.Select(c => new FeedColumn(c, true, HeaderAliases.Of(c)))]);
}
