namespace NofPipeline.Files.Monthly;

/// <summary>The measures that NHS England's monthly files supply, by the ids that method data and our own layout use.</summary>
public static class Measures
{
    /// <summary>Attendances that took four hours at most, of all.</summary>
    public const string AccidentAndEmergencyFourHours = "ae-four-hours";

    /// <summary>Patients who have waited six weeks or longer for a diagnostic test, of all who wait.</summary>
    public const string DiagnosticsSixWeeks = "diagnostics-six-weeks";
}
