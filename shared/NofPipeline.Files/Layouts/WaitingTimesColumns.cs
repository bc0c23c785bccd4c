using System.Globalization;

namespace NofPipeline.Files.Layouts;

/// <summary>Headers of NHS England's files on referral to treatment and on cancer that no other file has.</summary>
public static class WaitingTimesColumns
{
    public const string PartType = "RTT Part Type";
    public const string PartDescription = "RTT Part Description";
    public const string TreatmentFunctionCode = "Treatment Function Code";
    public const string TreatmentFunctionName = "Treatment Function Name";
    public const string Over104Weeks = "Gt 104 Weeks SUM 1";
    public const string Total = "Total";
    public const string UnknownStart = "Patients with unknown clock start date";
    public const string TotalAll = "Total All";
    public const string Basis = "Basis";
    public const string OrgCode = "Org_Code";
    public const string OrgName = "Org_Name";
    public const string Standard = "Standard_or_Item";
    public const string CancerType = "Cancer_Type";
    public const string Route = "Referral_Route_or_Stage";
    public const string Modality = "Treatment_Modality";
    public const string Within = "Within";
    public const string After = "After";
    private const int FirstOpenWeek = 104;

    /// <summary>Waiting for treatment by week, up to 104 weeks.</summary>
    public static IReadOnlyList<string> Weeks { get; } =
        [.. Enumerable.Range(0, FirstOpenWeek).Select(w => string.Create(CultureInfo.InvariantCulture, $"Gt {w:00} To {w + 1:00} Weeks SUM 1"))];
}
