namespace NofPipeline.Domain.Organisations;

/// <summary>The kinds of organisation that the framework tells apart. League tables are made per type.</summary>
public enum OrganisationType
{
    Acute,
    MentalHealthAndCommunity,
    Ambulance,
    IntegratedCareBoard,
}
