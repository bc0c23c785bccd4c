namespace NofPipeline.Files.Monthly;

/// <summary>The measures that NHS England's monthly files supply, by the ids that method data and our own layout use.</summary>
public static class Measures
{
    /// <summary>Attendances that took four hours at most, of all.</summary>
    public const string AccidentAndEmergencyFourHours = "ae-four-hours";

    /// <summary>Patients who have waited six weeks or longer for a diagnostic test, of all who wait.</summary>
    public const string DiagnosticsSixWeeks = "diagnostics-six-weeks";

    /// <summary>Patients who have waited 18 weeks or less from referral, of all who wait for treatment.</summary>
    public const string ReferralToTreatment18Weeks = "rtt-18-weeks";

    /// <summary>Patients who have waited more than 52 weeks from referral, of all who wait for treatment.</summary>
    public const string ReferralToTreatment52Weeks = "rtt-52-weeks";

    /// <summary>Patients told within 28 days of an urgent referral whether they have cancer, of all who were told.</summary>
    public const string Cancer28Days = "cancer-28-days";

    /// <summary>Patients treated for cancer within 62 days of referral, of all who were treated.</summary>
    public const string Cancer62Days = "cancer-62-days";
}
