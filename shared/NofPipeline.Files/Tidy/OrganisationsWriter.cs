using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Csv;

namespace NofPipeline.Files.Tidy;

/// <summary>Writes the organisation register, ordered by code and first day.</summary>
public static class OrganisationsWriter
{
    public static byte[] Write(IEnumerable<RegisteredOrganisation> lines)
    {
        var csv = new CsvText(OrganisationsReader.Layout.Columns.Select(c => c.Name));
        foreach (var line in lines.OrderBy(l => l.Organisation.Code).ThenBy(l => l.ValidFrom))
        {
            csv.Text(line.Organisation.Code.Value)
                .Text(line.Organisation.Name)
                .Text(line.Organisation.Type.Token())
                .Text(line.Organisation.Subtype)
                .Text(line.Organisation.Region)
                .Day(line.ValidFrom)
                .Day(line.ValidTo)
                .Text(line.Successor?.Value)
                .EndRow();
        }

        return csv.ToBytes();
    }
}
