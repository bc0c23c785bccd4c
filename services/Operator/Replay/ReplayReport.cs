namespace NofPipeline.Operator.Replay;

/// <summary>What a replay says of itself.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Method">The method that it ran.</param>
/// <param name="OwnMethod">The method of the quarter in the live lane.</param>
/// <param name="DryRun">Whether nothing was kept.</param>
/// <param name="Input">The snapshot that it started from; <c>null</c> for the files.</param>
/// <param name="Stages">What became of each stage.</param>
/// <param name="Coverage">Where method and figures do not meet; <c>null</c> for the quarter's own method.</param>
/// <param name="Comparison">The difference from what is live; <c>null</c> where nothing is.</param>
/// <param name="Promotion">What was promoted; <c>null</c> where nothing was asked for.</param>
internal sealed record ReplayReport(
    string Quarter,
    ReplayReport.MethodUsed Method,
    string OwnMethod,
    bool DryRun,
    ReplayReport.Snapshot? Input,
    IReadOnlyList<ReplayReport.Stage> Stages,
    MethodCoverage? Coverage,
    VersionComparison? Comparison,
    Promotion? Promotion)
{
    /// <summary>Whether every stage by the quarter's own method made what is live; another method has nothing to be equal to.</summary>
    public bool IsAsLive => Method.Id != OwnMethod || Stages.All(s => s.Live is null || s.SameAsLive);

    /// <summary>The rules that ran.</summary>
    internal sealed record MethodUsed(string Id, string Version, string Digest);

    /// <summary>A committed snapshot.</summary>
    internal sealed record Snapshot(string Id, string Lane, string Stage, string Method, int Version);

    /// <summary>One stage.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Engine">The code that ran, or that had run.</param>
    /// <param name="Outcome"><c>kept</c>, <c>equal</c>, <c>up-to-date</c> or <c>not-kept</c>.</param>
    /// <param name="Snapshot">What it made.</param>
    /// <param name="IsFinal">Whether the quarter is final in it.</param>
    /// <param name="Live">What is live.</param>
    /// <param name="SameAsLive">Whether the two are the same.</param>
    /// <param name="SameAsVersion">The newest live version that is the same.</param>
    /// <param name="OtherParts">The parts that differ from what is live: organisations, or files of the bundle.</param>
    internal sealed record Stage(
        string Name,
        EngineVersion Engine,
        string Outcome,
        Snapshot Snapshot,
        bool IsFinal,
        Snapshot? Live,
        bool SameAsLive,
        int? SameAsVersion,
        IReadOnlyList<string> OtherParts);
}
