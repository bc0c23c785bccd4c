namespace NofPipeline.Files.Layouts;

/// <summary>Whose layout it is.</summary>
public enum FeedOrigin
{
    /// <summary>Ours.</summary>
    Own,

    /// <summary>NHS England's, of the framework's own publications.</summary>
    Published,

    /// <summary>NHS England's, of its monthly statistics.</summary>
    Monthly,
}
