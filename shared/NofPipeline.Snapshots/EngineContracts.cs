namespace NofPipeline.Snapshots;

/// <summary>The agreements between builds about what parts and records mean. A snapshot names the one that it was made under.</summary>
public static class EngineContracts
{
    /// <summary>That of every snapshot that names none.</summary>
    public const int First = 1;

    /// <summary>
    /// Published scores may order equal values (<c>published-score</c>), and a decision, a final segment or an override may be not stated: earlier builds
    /// cannot read the one and take the other for a denial.
    /// </summary>
    public const int PublishedScores = 2;

    /// <summary>
    /// What this build writes, and the highest that it reads. Raised when equal parts would no longer mean the same results, or when records hold
    /// what earlier builds would pass over.
    /// </summary>
    public const int Current = PublishedScores;

    /// <summary>Why something that a newer build has made cannot be read; <c>null</c> where it can be.</summary>
    /// <param name="contract">The contract that it was made under.</param>
    /// <param name="what">What it is, as the beginning of a sentence.</param>
    public static string? ProblemWith(long contract, string what) => contract <= Current
        ? null
        : $"{what} was made under engine contract {contract}, but this program knows contracts up to {Current} only. "
            + "A newer NofPipeline has written it: start that one.";
}
