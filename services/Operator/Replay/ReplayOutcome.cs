using NofPipeline.Domain.Tokens;

namespace NofPipeline.Operator.Replay;

/// <summary>How the result of a stage came to be.</summary>
internal enum ReplayOutcome
{
    /// <summary>It was made and is kept in the replay lane.</summary>
    [Token("kept")]
    Kept,

    /// <summary>It was made, and the replay lane has it already.</summary>
    [Token("equal")]
    Equal,

    /// <summary>The same build has made it of the same snapshots by the same method before: it was not run again.</summary>
    [Token("up-to-date")]
    UpToDate,

    /// <summary>It was made by a dry run and is kept nowhere.</summary>
    [Token("not-kept")]
    NotKept,
}
