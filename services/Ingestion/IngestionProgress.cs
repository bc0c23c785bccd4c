namespace NofPipeline.Ingestion;

/// <summary>Whether the watched folder holds anything that has not reached its end state; for a run that should stop by itself.</summary>
public sealed class IngestionProgress
{
    private volatile State state = new(false, [], null, null, false);

    /// <summary>Nothing waits in the folder but files that cannot be read, and every quarter's inputs are committed.</summary>
    public bool IsIdle => state.IsIdle;

    /// <summary>Files that could not be read in the last pass.</summary>
    public IReadOnlyList<string> Unreadable => state.Unreadable;

    /// <summary>Why the last pass failed or took nothing in; <c>null</c> when it did not.</summary>
    public string? Failure => state.Failure;

    /// <summary>The exception that the last pass ended with, where it was none of a disk or a folder, which <see cref="Failure"/> says all of.</summary>
    public Exception? Fault => state.Fault;

    /// <summary>Whether the reason is that another process takes in the files of this folder, and this one would take over.</summary>
    public bool IsStandingBy => state.IsStandingBy;

    internal void Busy() => state = state with { IsIdle = false };

    internal void Passed(IReadOnlyList<string> unreadable, bool isIdle) => state = new State(isIdle, unreadable, null, null, false);

    internal void Failed(string failure, Exception? fault = null) => state = new State(false, [], failure, fault, false);

    internal void StandsBy(string reason) => state = new State(false, [], reason, null, true);

    private sealed record State(bool IsIdle, IReadOnlyList<string> Unreadable, string? Failure, Exception? Fault, bool IsStandingBy);
}
