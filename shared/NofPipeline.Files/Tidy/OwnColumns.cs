using NofPipeline.Files.Layouts;

namespace NofPipeline.Files.Tidy;

/// <summary>Columns that several of our own layouts have.</summary>
internal static class OwnColumns
{
    public static FeedColumn Quarter { get; } = FeedColumn
        .Text(TidyColumns.Quarter, "NHS financial quarter that is assessed, such as 2025-26Q4 (January to March 2026). Q4 2025/26 is read as well.")
        .Filled().Like(ColumnPatterns.Quarter);

    public static FeedColumn OrgCode { get; } = FeedColumn
        .Text(TidyColumns.OrgCode, "ODS code of the organisation, upper case.").Filled().Like(ColumnPatterns.OdsCode);

    public static FeedColumn Reason { get; } = FeedColumn.Text(TidyColumns.Reason, "Why, in words.");

    public static FeedColumn DecidedBy { get; } = FeedColumn.Text(TidyColumns.DecidedBy, "Who decided.");

    public static FeedColumn DecidedOn { get; } = FeedColumn.Day(TidyColumns.DecidedOn, "Day of the decision.");
}
