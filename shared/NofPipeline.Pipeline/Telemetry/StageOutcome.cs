using NofPipeline.Domain.Tokens;

namespace NofPipeline.Pipeline.Telemetry;

/// <summary>How a run of a stage ended.</summary>
public enum StageOutcome
{
    /// <summary>It threw, or was stopped.</summary>
    [Token("failed")]
    Failed,

    /// <summary>It committed a version.</summary>
    [Token("committed")]
    Committed,

    /// <summary>Everything was up to date already, or there is nothing to publish.</summary>
    [Token("unchanged")]
    Unchanged,

    /// <summary>Another process committed first; the stage runs again.</summary>
    [Token("conflict")]
    Conflict,

    /// <summary>It waits for an earlier quarter.</summary>
    [Token("waiting")]
    Waiting,
}
