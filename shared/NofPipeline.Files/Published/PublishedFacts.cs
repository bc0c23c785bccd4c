using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;

namespace NofPipeline.Files.Published;

/// <summary>The columns about the organisation, which stand in every row that NHS England publishes.</summary>
internal static class PublishedFacts
{
    public static Organisation Read(RowFields row) => new(
        row.OdsCode(PublishedColumns.TrustCode),
        row.RequiredText(PublishedColumns.TrustName),
        Type(row),
        row.Text(PublishedColumns.TrustSubtype),
        row.Text(PublishedColumns.Region));

    private static OrganisationType Type(RowFields row)
    {
        if (!OrganisationTypes.TryParse(row.Text(PublishedColumns.TrustType), out var type))
        {
            row.Wrong(
                PublishedColumns.TrustType,
                FindingCodes.TypeUnknown,
                "This is not an organisation type.",
                $"Write one of {string.Join(", ", OrganisationTypes.All.Select(t => t.PublishedName()))}.");
        }

        return type;
    }
}
