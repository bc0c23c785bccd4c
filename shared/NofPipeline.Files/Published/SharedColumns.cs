using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Layouts;
using P = NofPipeline.Files.Layouts.PublishedColumns;

namespace NofPipeline.Files.Published;

/// <summary>Columns that several of NHS England's layouts have.</summary>
internal static class SharedColumns
{
    /// <summary>What is said of every layout of NHS England's whose headers are compared with tolerance.</summary>
    public const string Tolerance = "Case, surrounding spaces and the choice of space, hyphen or underscore in headers do not count when the file is read.";

    public static FeedColumn Quarter { get; } = FeedColumn
        .Text(P.Quarter, "NHS financial quarter that is assessed, such as Q4 2025/26.").Filled().Like(ColumnPatterns.Quarter);

    public static FeedColumn ReportingDate { get; } = FeedColumn.Text(P.ReportingDate, "Period of the data in free text; never read as a date.");

    /// <summary>The facts of the organisation, which stand in every row.</summary>
    public static IReadOnlyList<FeedColumn> Organisation { get; } =
    [
        FeedColumn.Text(P.Region, "NHS England region."),
        FeedColumn.Text(P.TrustType, "Organisation type as NHS England prints it.").Filled().OneOf(OrganisationTypes.All.Select(t => t.PublishedName())),
        FeedColumn.Text(P.TrustSubtype, "Finer class, such as Acute - Teaching."),
        FeedColumn.Text(P.TrustCode, "ODS code.").Filled().Like(ColumnPatterns.OdsCode),
        FeedColumn.Text(P.TrustName, "Name of the organisation.").NotEmpty(),
    ];
}
