using NofPipeline.Domain.Tokens;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots;

/// <summary>The machine tokens of stages, lanes, outcomes and reasons, used in stores, messages and paths. They stand beside the members.</summary>
public static class Tokens
{
    /// <summary><c>inputs</c>, <c>scores</c>, <c>segments</c>, <c>publication</c> or <c>published-results</c>.</summary>
    public static string Token(this SnapshotStage stage) => EnumTokens.Token(stage);

    /// <summary><c>live</c>, <c>replay</c> or <c>shadow</c>.</summary>
    public static string Token(this Lane lane) => EnumTokens.Token(lane);

    /// <summary><c>accepted</c>, <c>duplicate</c>, <c>superseded</c>, <c>rejected</c> or <c>quarantined</c>.</summary>
    public static string Token(this IntakeOutcome outcome) => EnumTokens.Token(outcome);

    /// <summary>Such as <c>new-figures</c> or <c>scheduled-revision</c>.</summary>
    public static string Token(this SupersessionReason reason) => EnumTokens.Token(reason);

    /// <exception cref="FormatException">The text is not a stage.</exception>
    public static SnapshotStage ParseStage(string text) => EnumTokens.Parse<SnapshotStage>(text);

    /// <exception cref="FormatException">The text is not a lane.</exception>
    public static Lane ParseLane(string text) => EnumTokens.Parse<Lane>(text);
}
