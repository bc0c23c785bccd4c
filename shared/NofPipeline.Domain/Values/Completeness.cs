namespace NofPipeline.Domain.Values;

/// <summary>Whether everything that the method expects of a quarter is in.</summary>
/// <param name="Missing">One sentence per thing that is missing or set aside, in a fixed order; empty when the quarter is final.</param>
public sealed record Completeness(IReadOnlyList<string> Missing)
{
    public static Completeness Complete { get; } = new([]);

    /// <summary><c>true</c> when nothing is missing; otherwise results are provisional.</summary>
    public bool IsFinal => Missing.Count == 0;
}
