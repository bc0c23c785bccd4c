namespace NofPipeline.Portal.Tests.Routes;

/// <summary>What an address answers with.</summary>
public enum AnswerKind
{
    /// <summary>HTML, for people.</summary>
    Page,

    /// <summary>The address of another page.</summary>
    Redirect,

    /// <summary>Anything for programs: JSON, CSV, styles, files.</summary>
    Data,

    /// <summary>Server-sent events: an answer without an end.</summary>
    Stream,
}
