using NofPipeline.Files.Layouts;

namespace NofPipeline.Files.Monthly;

/// <summary>Columns that NHS England's monthly extracts by provider and commissioner have.</summary>
internal static class ExtractColumns
{
    /// <summary>The month with the name of the collection before it, such as <c>DM01-MARCH-2026</c>.</summary>
    public const string Period = "Period";

    public const string Provider = "Provider Org Code";
    public const string Commissioner = "Commissioner Org Code";

    /// <summary>Who waits for whom.</summary>
    public static IReadOnlyList<FeedColumn> Organisations { get; } =
    [
        FeedColumn.Text("Provider Parent Org Code", "Code of the provider's integrated care board."),
        FeedColumn.Text("Provider Parent Name", "Name of the provider's integrated care board."),
        FeedColumn.Text(Provider, "Code of the provider; independent providers among them.").Filled(),
        FeedColumn.Text("Provider Org Name", "Name of the provider."),
        FeedColumn.Text("Commissioner Parent Org Code", "Code of the commissioner's integrated care board."),
        FeedColumn.Text("Commissioner Parent Name", "Name of the commissioner's integrated care board."),
        FeedColumn.Text(Commissioner, "Code of the commissioner."),
        FeedColumn.Text("Commissioner Org Name", "Name of the commissioner."),
    ];
}
