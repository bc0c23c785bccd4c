namespace NofPipeline.Files.Layouts;

/// <summary>The columns whose texts are kept as what a figure was read from, in their order there.</summary>
internal static class FigureColumns
{
    public static IReadOnlyList<string> AccidentAndEmergency { get; } = [.. MonthlyColumns.Attendances, .. MonthlyColumns.OverFourHours];

    public static IReadOnlyList<string> Diagnostics { get; } = [.. MonthlyColumns.SixWeeksAndMore, MonthlyColumns.TotalWaiting];

    public static IReadOnlyList<string> ReferralToTreatment { get; } =
        [.. WaitingTimesColumns.Weeks, WaitingTimesColumns.Over104Weeks, WaitingTimesColumns.TotalAll];

    public static IReadOnlyList<string> CancerWaits { get; } = [WaitingTimesColumns.Within, WaitingTimesColumns.Total];

    public static IReadOnlyList<string> MonthlyFigures { get; } = [MonthlyColumns.Numerator, MonthlyColumns.Denominator, TidyColumns.Value];

    /// <summary>The columns of a kind of file that states values; empty where it states none.</summary>
    public static IReadOnlyList<string> Of(FeedKind kind) => kind switch
    {
        FeedKind.PublishedMetrics => [PublishedColumns.Value],
        FeedKind.MetricValues => [TidyColumns.Value],
        FeedKind.MonthlyFigures => MonthlyFigures,
        FeedKind.AccidentAndEmergency => AccidentAndEmergency,
        FeedKind.Diagnostics => Diagnostics,
        FeedKind.ReferralToTreatment => ReferralToTreatment,
        FeedKind.CancerWaits => CancerWaits,
        _ => [],
    };
}
