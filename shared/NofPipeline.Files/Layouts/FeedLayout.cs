namespace NofPipeline.Files.Layouts;

/// <summary>The columns of one version of one kind of file.</summary>
/// <param name="Id">Name of the layout and of its table schema in <c>shared/contracts/feeds</c>.</param>
/// <param name="Kind">What a file of this layout is.</param>
/// <param name="Title">For people.</param>
/// <param name="Matching">How headers are compared.</param>
/// <param name="Columns">In the order in which they are written; read in any order.</param>
public sealed record FeedLayout(string Id, FeedKind Kind, string Title, HeaderMatching Matching, IReadOnlyList<FeedColumn> Columns)
{
    /// <summary>Whether files of this layout have columns that are not described here and not read.</summary>
    public bool HasOtherColumns { get; init; }
}
