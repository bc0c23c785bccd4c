using System.Globalization;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Reads the organisation register. The periods of one code must not overlap.</summary>
internal sealed class OrganisationsReader(FindingLog log) : IFeed, IRowReader
{
    public static FeedLayout Layout { get; } = new((_, log) => new OrganisationsReader(log))
    {
        Id = "organisations",
        Feed = "organisations",
        Title = "organisation register",
        Description = "One row per organisation and period in which its facts hold. The periods of one code must not overlap.",
        Origin = FeedOrigin.Own,
        Matching = HeaderMatching.Exact,
        Columns =
        [
            FeedColumn.Text(TidyColumns.Code, "ODS code, upper case.").Filled().Like(ColumnPatterns.OdsCode),
            FeedColumn.Text(TidyColumns.Name, "Name as published.").NotEmpty(),
            FeedColumn.Text(TidyColumns.Type, "Organisation type.").Filled().OneOf(OrganisationTypes.All.Select(t => t.Token())),
            FeedColumn.Text(TidyColumns.Subtype, "NHS England's finer class, such as Acute - Teaching."),
            FeedColumn.Text(TidyColumns.Region, "NHS England region."),
            FeedColumn.Day(TidyColumns.ValidFrom, "First day on which the row holds.").Filled(),
            FeedColumn.Day(TidyColumns.ValidTo, "Last day on which the row holds; blank while the organisation is open."),
            FeedColumn.Text(TidyColumns.Successor, "ODS code of the organisation that took over, if this one closed.").Like(ColumnPatterns.OdsCode),
        ],
        Key = [TidyColumns.Code, TidyColumns.ValidFrom],
        Figure = [],
        Supplies = [SuppliedPart.Register],
        Measures = [],
        Example =
        [
            "R0A,Manchester University NHS Foundation Trust,acute,Acute - Teaching,North West,2025-04-01,,",
            "RX3,\"Tees, Esk and Wear Valleys NHS Foundation Trust\",mental-health-and-community,Mental Health and Learning Disability,North East and Yorkshire,2025-04-01,,",
            "RY2,Bridgewater Community Healthcare NHS Foundation Trust,mental-health-and-community,Community,North West,2025-04-01,2026-03-31,RWW",
        ],
    };

    public static IReadOnlyList<FeedLayout> Layouts => [Layout];

    private readonly List<(OrganisationRow Row, string Raw)> rows = [];
    private readonly RowKeys<(OdsCode, DateOnly), RegisteredOrganisation> keys = new(log, "code and valid_from");

    public bool Read(RowFields row)
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

        if (row.HasErrors || !keys.IsFirst(row, TidyColumns.ValidFrom, (organisation.Code, line.ValidFrom), line))
        {
            return false;
        }

        rows.Add((new OrganisationRow(line, row.Line), row.Raw(TidyColumns.ValidFrom)));
        return true;
    }

    public void Finish()
    {
        if (rows.Select(r => r.Row.Registered.Organisation.Code).Distinct().Count() is var organisations and > FeedLimits.Organisations)
        {
            log.Error(
                FindingCodes.FileTooManyRows,
                string.Create(CultureInfo.InvariantCulture, $"The register has {organisations:#,0} organisations; {FeedLimits.Organisations:#,0} is the most."),
                "Leave out the organisations that the framework does not assess.");
        }

        foreach (var periods in rows.GroupBy(r => r.Row.Registered.Organisation.Code))
        {
            CheckPeriods(periods);
        }
    }

    public FeedFile AddTo(FeedFile file) => file with { Organisations = [.. rows.Select(r => r.Row)] };

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

    private void CheckPeriods(IEnumerable<(OrganisationRow Row, string Raw)> periods)
    {
        OrganisationRow? longest = null;
        foreach (var (row, raw) in periods.OrderBy(p => p.Row.Registered.ValidFrom))
        {
            if (longest is not null && row.Registered.ValidFrom <= LastDay(longest))
            {
                var (first, second) = (Math.Min(longest.Line, row.Line), Math.Max(longest.Line, row.Line));
                log.Error(
                    FindingCodes.ValidityOverlap,
                    string.Create(CultureInfo.InvariantCulture, $"The periods of {row.Registered.Organisation.Code} on line {first} and line {second} overlap."),
                    "Give the earlier period a valid_to before the later one's valid_from.",
                    row.Line,
                    TidyColumns.ValidFrom,
                    raw);
            }

            longest = longest is null || LastDay(row) > LastDay(longest) ? row : longest;
        }
    }

    private static DateOnly LastDay(OrganisationRow row) => row.Registered.ValidTo ?? DateOnly.MaxValue;
}
