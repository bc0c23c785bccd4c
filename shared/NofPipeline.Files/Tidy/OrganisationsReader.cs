using System.Globalization;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads the organisation register. The periods of one code must not overlap.</summary>
internal sealed class OrganisationsReader(FindingLog log) : IRowReader
{
    private readonly List<OrganisationRow> rows = [];
    private readonly Dictionary<OdsCode, List<OrganisationRow>> byCode = [];
    private readonly RowKeys<(OdsCode, DateOnly), RegisteredOrganisation> keys = new(log, "code and valid_from");

    public void Read(RowFields row)
    {
        var organisation = new Organisation(
            row.OdsCode(TidyColumns.Code),
            row.RequiredText(TidyColumns.Name),
            Type(row),
            row.Text(TidyColumns.Subtype),
            row.Text(TidyColumns.Region));
        var line = new RegisteredOrganisation(
            organisation, row.Day(TidyColumns.ValidFrom), row.OptionalDay(TidyColumns.ValidTo), row.OptionalOdsCode(TidyColumns.Successor));
        if (!row.HasErrors)
        {
            CheckAlone(row, line);
        }

        if (!row.HasErrors && keys.IsFirst(row, TidyColumns.ValidFrom, (organisation.Code, line.ValidFrom), line))
        {
            CheckPeriods(row, line);
            var read = new OrganisationRow(line, row.Line);
            rows.Add(read);
            byCode.TryAdd(organisation.Code, []);
            byCode[organisation.Code].Add(read);
        }
    }

    public FeedFile AddTo(FeedFile file) => file with { Organisations = rows };

    private static OrganisationType Type(RowFields row)
    {
        var text = row.Raw(TidyColumns.Type);
        if (!OrganisationTypes.TryParse(text, out var type) || type.Token() != text)
        {
            row.Wrong(
                TidyColumns.Type,
                FindingCodes.TypeUnknown,
                "This is not an organisation type.",
                $"Write one of {string.Join(", ", OrganisationTypes.All.Select(t => t.Token()))}.");
        }

        return type;
    }

    private static void CheckAlone(RowFields row, RegisteredOrganisation line)
    {
        if (line.ValidTo < line.ValidFrom)
        {
            row.Wrong(TidyColumns.ValidTo, FindingCodes.ValidityReversed, "The last day is before the first.", "valid_to is the last day on which the row holds.");
        }

        if (line.Successor == line.Organisation.Code)
        {
            row.Wrong(TidyColumns.Successor, FindingCodes.SuccessorIsItself, "The organisation succeeds itself.", "Leave successor blank unless another organisation took over.");
        }
    }

    private void CheckPeriods(RowFields row, RegisteredOrganisation line)
    {
        var other = byCode.GetValueOrDefault(line.Organisation.Code)?.Find(o =>
            o.Registered.ValidFrom <= (line.ValidTo ?? DateOnly.MaxValue) && line.ValidFrom <= (o.Registered.ValidTo ?? DateOnly.MaxValue));
        if (other is not null)
        {
            row.Wrong(
                TidyColumns.ValidFrom,
                FindingCodes.ValidityOverlap,
                string.Create(CultureInfo.InvariantCulture, $"The periods of {line.Organisation.Code} on line {other.Line} and line {row.Line} overlap."),
                "Give the earlier row a valid_to before this row's valid_from.");
        }
    }
}
