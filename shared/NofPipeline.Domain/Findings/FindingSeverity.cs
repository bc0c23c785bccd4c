using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Findings;

public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    [Token("information")]
    Information,

    /// <summary>Something was set aside or looks wrong; the rest was used.</summary>
    [Token("warning")]
    Warning,

    /// <summary>The file, or the method data, cannot be used until this is mended.</summary>
    [Token("error")]
    Error,
}
