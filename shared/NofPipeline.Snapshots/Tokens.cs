using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots;

/// <summary>The machine tokens of stages, lanes, outcomes and reasons, used in stores, messages and paths.</summary>
public static class Tokens
{
    /// <summary><c>inputs</c>, <c>scores</c>, <c>segments</c>, <c>publication</c> or <c>published-results</c>.</summary>
    public static string Token(this SnapshotStage stage) => stage switch
    {
        SnapshotStage.Inputs => "inputs",
        SnapshotStage.Scores => "scores",
        SnapshotStage.Segments => "segments",
        SnapshotStage.Publication => "publication",
        SnapshotStage.PublishedResults => "published-results",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    /// <summary><c>live</c>, <c>replay</c> or <c>shadow</c>.</summary>
    public static string Token(this Lane lane) => lane switch
    {
        Lane.Live => "live",
        Lane.Replay => "replay",
        Lane.Shadow => "shadow",
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, null),
    };

    /// <summary><c>accepted</c>, <c>duplicate</c>, <c>superseded</c>, <c>rejected</c> or <c>quarantined</c>.</summary>
    public static string Token(this IntakeOutcome outcome) => outcome switch
    {
        IntakeOutcome.Accepted => "accepted",
        IntakeOutcome.Duplicate => "duplicate",
        IntakeOutcome.Superseded => "superseded",
        IntakeOutcome.Rejected => "rejected",
        IntakeOutcome.Quarantined => "quarantined",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>Such as <c>new-figures</c> or <c>scheduled-revision</c>.</summary>
    public static string Token(this SupersessionReason reason) => reason switch
    {
        SupersessionReason.NewFigures => "new-figures",
        SupersessionReason.ScheduledRevision => "scheduled-revision",
        SupersessionReason.Correction => "correction",
        SupersessionReason.Retraction => "retraction",
        SupersessionReason.SameFigures => "same-figures",
        SupersessionReason.RowsSetAside => "rows-set-aside",
        SupersessionReason.Register => "register",
        SupersessionReason.MethodData => "method-data",
        SupersessionReason.QuarterBefore => "quarter-before",
        SupersessionReason.Program => "program",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <exception cref="FormatException">The text is not a stage.</exception>
    public static SnapshotStage ParseStage(string text) =>
        Enum.GetValues<SnapshotStage>().Cast<SnapshotStage?>().FirstOrDefault(s => s!.Value.Token() == text)
        ?? throw new FormatException($"'{text}' is not a stage.");

    /// <exception cref="FormatException">The text is not a lane.</exception>
    public static Lane ParseLane(string text) =>
        Enum.GetValues<Lane>().Cast<Lane?>().FirstOrDefault(l => l!.Value.Token() == text)
        ?? throw new FormatException($"'{text}' is not a lane.");

    /// <exception cref="FormatException">The text is not a reason.</exception>
    public static SupersessionReason ParseReason(string text) =>
        Enum.GetValues<SupersessionReason>().Cast<SupersessionReason?>().FirstOrDefault(r => r!.Value.Token() == text)
        ?? throw new FormatException($"'{text}' is not a reason.");
}
