using NofPipeline.Domain.Calendar;
using NofPipeline.Files;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>What the register notes of a file's content.</summary>
internal static class IntakeFacts
{
    /// <summary>The quarters that the file has figures for, ascending.</summary>
    public static IReadOnlyList<Quarter> QuartersOf(FeedFile file) =>
    [
        .. file.Values.Select(r => r.Quarter)
            .Concat(file.PublishedResults.Select(r => r.Quarter))
            .Concat(file.Decisions.Select(r => r.Quarter))
            .Concat(file.LeagueRows.Select(r => r.Quarter))
            .Distinct()
            .Order(),
    ];

    /// <summary>How many records it holds.</summary>
    public static int RowsOf(FeedFile file) => file.Kind switch
    {
        FeedKind.PublishedMetrics => file.PublishedMetrics.Count,
        FeedKind.PublishedLeagueTable => file.LeagueRows.Count,
        _ => file.Values.Count + file.PublishedResults.Count + file.Organisations.Count + file.Decisions.Count,
    };

    /// <summary>The feed's token, such as <c>metric-values</c>.</summary>
    public static string? FeedOf(FeedFile file) => file.Kind switch
    {
        null => null,
        FeedKind.PublishedMetrics => "published-metrics",
        FeedKind.PublishedLeagueTable => "published-league-table",
        FeedKind.MetricValues => "metric-values",
        FeedKind.Organisations => "organisations",
        FeedKind.Decisions => "decisions",
        FeedKind.PublishedResults => "published-results",
        _ => throw new ArgumentOutOfRangeException(nameof(file), file.Kind, null),
    };
}
