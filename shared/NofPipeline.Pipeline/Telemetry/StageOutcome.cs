namespace NofPipeline.Pipeline.Telemetry;

/// <summary>How a run of a stage ended.</summary>
public enum StageOutcome
{
    /// <summary>It threw, or was stopped.</summary>
    Failed,

    /// <summary>It committed a version.</summary>
    Committed,

    /// <summary>Everything was up to date already, or there is nothing to publish.</summary>
    Unchanged,

    /// <summary>Another process committed first; the stage runs again.</summary>
    Conflict,

    /// <summary>It waits for an earlier quarter.</summary>
    Waiting,
}
