using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Organisations;

/// <summary>The kinds of organisation that the framework tells apart. League tables are made per type.</summary>
public enum OrganisationType
{
    [Token("acute")]
    Acute,
    [Token("mental-health-and-community")]
    MentalHealthAndCommunity,
    [Token("ambulance")]
    Ambulance,
    [Token("icb")]
    IntegratedCareBoard,
}
