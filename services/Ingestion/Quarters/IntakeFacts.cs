using NofPipeline.Domain.Calendar;
using NofPipeline.Files;
using NofPipeline.Ingestion.Quality;
using NofPipeline.Methods;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>What the register notes of a file's content.</summary>
internal static class IntakeFacts
{
    /// <summary>The quarters that the file has figures for, ascending; months of years that no method covers belong to none.</summary>
    public static IReadOnlyList<Quarter> QuartersOf(FeedFile file, MethodCatalogue methods) =>
    [
        .. FileIndex.Of(file).Quarters
            .Concat(FileIndex.Of(file).QuartersOfMonths.Where(q => methods.For(q) is not null))
            .Distinct()
            .Order(),
    ];

    /// <summary>The feed's token, such as <c>metric-values</c>.</summary>
    public static string? FeedOf(FeedFile file) => file.Kind switch
    {
        null => null,
        FeedKind.PublishedMetrics => "published-metrics",
        FeedKind.PublishedLeagueTable => "published-league-table",
        FeedKind.MetricValues => "metric-values",
        FeedKind.Organisations => "organisations",
        FeedKind.Decisions => "decisions",
        FeedKind.Finalisations => "finalisations",
        FeedKind.PublishedResults => "published-results",
        FeedKind.MonthlyFigures => "monthly-figures",
        FeedKind.AccidentAndEmergency => "ae-monthly",
        FeedKind.Diagnostics => "dm01-full-extract",
        FeedKind.ReferralToTreatment => "rtt-full-extract",
        FeedKind.CancerWaits => "cancer-waits",
        _ => throw new ArgumentOutOfRangeException(nameof(file), file.Kind, null),
    };
}
