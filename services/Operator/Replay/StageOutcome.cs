namespace NofPipeline.Operator.Replay;

/// <summary>How the result of a stage came to be.</summary>
internal enum StageOutcome
{
    /// <summary>It was made and is kept in the replay lane.</summary>
    Kept,

    /// <summary>It was made, and the replay lane has it already.</summary>
    Equal,

    /// <summary>The same build has made it of the same snapshots by the same method before: it was not run again.</summary>
    UpToDate,

    /// <summary>It was made by a dry run and is kept nowhere.</summary>
    NotKept,
}
