using M = NofPipeline.Files.Layouts.MonthlyColumns;
using T = NofPipeline.Files.Layouts.TidyColumns;
using W = NofPipeline.Files.Layouts.WaitingTimesColumns;

namespace NofPipeline.Files.Layouts;

/// <summary>The layouts of monthly figures.</summary>
public static class MonthlyLayouts
{
    public static FeedLayout MonthlyFigures { get; } = Of(
        "monthly-figures", FeedKind.MonthlyFigures, "monthly figures", HeaderMatching.Exact,
        [M.Period, T.OrgCode, M.Measure, M.Numerator, M.Denominator, T.Value]);

    /// <summary>As published for May 2026.</summary>
    public static FeedLayout AccidentAndEmergency { get; } = Of(
        "ae-monthly", FeedKind.AccidentAndEmergency, "monthly A&E attendances by provider", HeaderMatching.Tolerant,
        [M.PublishedPeriod, M.OrgCode, M.ParentOrg, M.OrgName, .. M.Attendances, .. M.OverFourHours, .. M.Admissions]);

    /// <summary>As published for March 2026.</summary>
    public static FeedLayout Diagnostics { get; } = Of(
        "dm01-full-extract", FeedKind.Diagnostics, "monthly diagnostics waiting times (DM01), full extract", HeaderMatching.Tolerant,
        [
            M.PublishedPeriod, M.ProviderParentCode, M.ProviderParentName, M.ProviderCode, M.ProviderName, M.CommissionerParentCode,
            M.CommissionerParentName, M.CommissionerCode, M.CommissionerName, M.TestOrder, M.Test, .. M.UnderSixWeeks, .. M.SixWeeksAndMore,
            M.TotalWaiting, .. M.TestActivity,
        ]);

    /// <summary>As others describe the files of 2025 and 2026; not compared with one, so headers must be exact.</summary>
    public static FeedLayout ReferralToTreatment { get; } = Of(
        "rtt-full-extract", FeedKind.ReferralToTreatment, "monthly waiting times from referral to treatment, full extract", HeaderMatching.Exact,
        [
            M.PublishedPeriod, M.ProviderParentCode, M.ProviderParentName, M.ProviderCode, M.ProviderName, M.CommissionerParentCode,
            M.CommissionerParentName, M.CommissionerCode, M.CommissionerName, W.PartType, W.PartDescription, W.TreatmentFunctionCode,
            W.TreatmentFunctionName, .. W.Weeks, W.Over104Weeks, W.Total, W.UnknownStart, W.TotalAll,
        ]);

    /// <summary>The columns that are known; not compared with a file, so their headers must be exact. The file has others, which are not used.</summary>
    public static FeedLayout CancerWaits { get; } = Of(
        "cancer-waits", FeedKind.CancerWaits, "monthly cancer waiting times, combined CSV", HeaderMatching.Exact,
        [M.PublishedPeriod, W.Basis, W.OrgCode, W.OrgName, W.Standard, W.CancerType, W.Route, W.Modality, W.Total, W.Within, W.After]) with
    { HasOtherColumns = true };

    /// <summary>All.</summary>
    public static IReadOnlyList<FeedLayout> All { get; } = [MonthlyFigures, AccidentAndEmergency, Diagnostics, ReferralToTreatment, CancerWaits];

    private static FeedLayout Of(string id, FeedKind kind, string title, HeaderMatching matching, string[] columns) =>
        new(id, kind, title, matching, [.. columns.Select(c => new FeedColumn(c, true, []))]);
}
