using NofPipeline.Domain.Organisations;

namespace NofPipeline.Standalone.Summary;

/// <summary>Names of organisation types that fit a narrow column.</summary>
internal static class TypeNames
{
    public static string ShortName(this OrganisationType type) => type switch
    {
        OrganisationType.Acute => "Acute",
        OrganisationType.MentalHealthAndCommunity => "MH & community",
        OrganisationType.Ambulance => "Ambulance",
        OrganisationType.IntegratedCareBoard => "ICB",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
