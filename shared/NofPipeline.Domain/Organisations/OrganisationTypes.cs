using System.Diagnostics.CodeAnalysis;
using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Organisations;

/// <summary>The machine tokens of <see cref="OrganisationType"/>, used in files, method data, events and paths.</summary>
public static class OrganisationTypes
{
    public static IReadOnlyList<OrganisationType> All { get; } =
    [
        OrganisationType.Acute,
        OrganisationType.MentalHealthAndCommunity,
        OrganisationType.Ambulance,
        OrganisationType.IntegratedCareBoard,
    ];

    /// <summary><c>acute</c>, <c>mental-health-and-community</c>, <c>ambulance</c> or <c>icb</c>.</summary>
    public static string Token(this OrganisationType type) => EnumTokens.Token(type);

    /// <summary>The name as NHS England prints it, such as <c>Acute trust</c>.</summary>
    public static string PublishedName(this OrganisationType type) => type switch
    {
        OrganisationType.Acute => "Acute trust",
        OrganisationType.MentalHealthAndCommunity => "Mental health and community trust",
        OrganisationType.Ambulance => "Ambulance trust",
        OrganisationType.IntegratedCareBoard => "Integrated care board",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>Reads a machine token or a published name.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OrganisationType type)
    {
        foreach (var candidate in All)
        {
            if (string.Equals(text, candidate.Token(), StringComparison.Ordinal)
                || string.Equals(text, candidate.PublishedName(), StringComparison.OrdinalIgnoreCase))
            {
                type = candidate;
                return true;
            }
        }

        type = default;
        return false;
    }
}
