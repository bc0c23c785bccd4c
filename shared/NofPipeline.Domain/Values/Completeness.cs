using NofPipeline.Domain.Decisions;

namespace NofPipeline.Domain.Values;

/// <summary>Whether everything that the method expects of a quarter is in.</summary>
/// <param name="Missing">One sentence per thing that is missing or set aside, in a fixed order; empty when everything is in.</param>
public sealed record Completeness(IReadOnlyList<string> Missing)
{
    public static Completeness Complete { get; } = new([]);

    /// <summary>Why the quarter counts as final all the same; <c>null</c> where nobody has decided so or nothing is missing.</summary>
    public Finalisation? Finalised { get; init; }

    /// <summary><c>true</c> when nothing is missing, or an operator has finalised the quarter; otherwise results are provisional.</summary>
    public bool IsFinal => Missing.Count == 0 || Finalised is not null;
}
