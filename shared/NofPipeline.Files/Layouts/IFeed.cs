namespace NofPipeline.Files.Layouts;

/// <summary>A kind of file that is read. Whatever implements this is known to <c>FeedLayouts</c>, and nothing else need be told of it.</summary>
internal interface IFeed
{
    /// <summary>Its layouts: one, or one per release.</summary>
    static abstract IReadOnlyList<FeedLayout> Layouts { get; }
}
