namespace NofPipeline.Files.Layouts;

/// <summary>Headers of the monthly feeds.</summary>
public static class MonthlyColumns
{
    public const string Period = "period";
    public const string Measure = "measure";
    public const string Numerator = "numerator";
    public const string Denominator = "denominator";

    /// <summary>The month in NHS England's monthly files, such as <c>MSitAE-MAY-2026</c>.</summary>
    public const string PublishedPeriod = "Period";

    public const string OrgCode = "Org Code";
    public const string ParentOrg = "Parent Org";
    public const string OrgName = "Org name";
    public const string ProviderParentCode = "Provider Parent Org Code";
    public const string ProviderParentName = "Provider Parent Name";
    public const string ProviderCode = "Provider Org Code";
    public const string ProviderName = "Provider Org Name";
    public const string CommissionerParentCode = "Commissioner Parent Org Code";
    public const string CommissionerParentName = "Commissioner Parent Name";
    public const string CommissionerCode = "Commissioner Org Code";
    public const string CommissionerName = "Commissioner Org Name";
    public const string TestOrder = "Diagnostic Tests Sort Order";
    public const string Test = "Diagnostic Tests";
    public const string TotalWaiting = "Total WL";

    /// <summary>All that came to A&amp;E, by type of department, with and without an appointment.</summary>
    public static IReadOnlyList<string> Attendances { get; } =
    [
        "A&E attendances Type 1",
        "A&E attendances Type 2",
        "A&E attendances Other A&E Department",
        "A&E attendances Booked Appointments Type 1",
        "A&E attendances Booked Appointments Type 2",
        "A&E attendances Booked Appointments Other Department",
    ];

    /// <summary>Those of them that took more than four hours.</summary>
    public static IReadOnlyList<string> OverFourHours { get; } =
    [
        "Attendances over 4hrs Type 1",
        "Attendances over 4hrs Type 2",
        "Attendances over 4hrs Other Department",
        "Attendances over 4hrs Booked Appointments Type 1",
        "Attendances over 4hrs Booked Appointments Type 2",
        "Attendances over 4hrs Booked Appointments Other Department",
    ];

    /// <summary>Columns of the A&amp;E file that no measure uses.</summary>
    public static IReadOnlyList<string> Admissions { get; } =
    [
        "Patients who have waited 4-12 hs from DTA to admission",
        "Patients who have waited 12+ hrs from DTA to admission",
        "Emergency admissions via A&E - Type 1",
        "Emergency admissions via A&E - Type 2",
        "Emergency admissions via A&E - Other A&E department",
        "Other emergency admissions",
    ];

    /// <summary>Waiting for a diagnostic test less than six weeks, by week.</summary>
    public static IReadOnlyList<string> UnderSixWeeks { get; } =
        ["00 < 01 Week", "01 < 02 Weeks", "02 < 03 Weeks", "03 < 04 Weeks", "04 < 05 Weeks", "05 < 06 Weeks"];

    /// <summary>Waiting for a diagnostic test six weeks or longer, by week.</summary>
    public static IReadOnlyList<string> SixWeeksAndMore { get; } =
        ["06 < 07 Weeks", "07 < 08 Weeks", "08 < 09 Weeks", "09 < 10 Weeks", "10 < 11 Weeks", "11 < 12 Weeks", "12 < 13 Weeks", "13+ Weeks"];

    /// <summary>Columns of the diagnostics file that no measure uses.</summary>
    public static IReadOnlyList<string> TestActivity { get; } =
        ["Waiting List Activity", "Planned Activity", "Unscheduled Activity", "Total Activity"];
}
