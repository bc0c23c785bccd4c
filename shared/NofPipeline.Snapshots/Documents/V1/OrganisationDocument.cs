using NofPipeline.Domain.Organisations;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>The facts of an organisation, as every part has them.</summary>
internal sealed record OrganisationDocument(OdsCode Code, string Name, OrganisationType Type, string Subtype, string Region)
{
    public static OrganisationDocument Of(Organisation organisation) =>
        new(organisation.Code, organisation.Name, organisation.Type, organisation.Subtype, organisation.Region);

    public Organisation Read() => new(Code, Name, Type, Subtype, Region);
}
