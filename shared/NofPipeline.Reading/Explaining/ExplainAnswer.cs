using NofPipeline.Domain.Explanations;

namespace NofPipeline.Reading.Explaining;

/// <summary>What <c>nof explain</c> has found out.</summary>
/// <param name="Explanation">The explanation; with <c>--metric</c> the lines of other metrics are not looked up.</param>
/// <param name="Snapshots">What it was made from.</param>
/// <param name="Focus">What <c>--metric</c> asks for; <c>null</c> where the whole organisation is explained.</param>
/// <param name="Unread">One sentence per original file that could not be looked at.</param>
public sealed record ExplainAnswer(OrganisationExplanation Explanation, SnapshotTrail Snapshots, Focus? Focus, IReadOnlyList<string> Unread)
{
    /// <summary>Whether an operator should look: a stored figure differs from its explanation, or an original is not there.</summary>
    public bool HasFindings => Explanation.Discrepancies.Count > 0 || Unread.Count > 0;
}
