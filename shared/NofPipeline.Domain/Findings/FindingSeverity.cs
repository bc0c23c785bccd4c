namespace NofPipeline.Domain.Findings;

public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Information,

    /// <summary>Something was set aside or looks wrong; the rest was used.</summary>
    Warning,

    /// <summary>The file, or the method data, cannot be used until this is mended.</summary>
    Error,
}
